package io.cityops.gateway.door;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Asks a connection for its next request once an answer is out. Reactor Netty 1.3.7 forgets to where a request waited for the
 * answer before it and was then answered at once (reactor-netty#4361): the client waited for ever. Goes when 1.3.8 can be had.
 */
@Sharable
final class KeepReading extends ChannelInboundHandlerAdapter {

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        super.userEventTriggered(context, event);
        // after what the server has put in line for this event; one read too many does no harm
        context.executor().execute(context.channel()::read);
    }
}

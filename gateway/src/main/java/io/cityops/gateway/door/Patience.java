package io.cityops.gateway.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a connection may be silent: a minute between requests, half a minute in the middle of one; while an answer is awaited
 * or streamed, as long as it takes. Whoever still sends what was refused already may finish for half a minute, so that the
 * refusal is read: closed at once, the connection would be reset and the answer lost. One look every few seconds, instead of a
 * timer for every request.
 *
 * <p>It also asks for the next request once an answer is out. Reactor Netty 1.3.7 forgets to where a request waited for the answer
 * before it and was then answered at once (reactor-netty#4361): the client waited for ever. Goes when 1.3.8 can be had.
 */
final class Patience extends ChannelDuplexHandler {

    private static final long LOOK_EVERY = Duration.ofSeconds(5).toNanos();
    private final long betweenRequests;
    private final long withinRequest;

    private long heard = System.nanoTime();
    private long answered;
    private int unanswered;
    private boolean reading;
    private @Nullable ScheduledFuture<?> look;

    Patience(Duration betweenRequests, Duration withinRequest) {
        this.betweenRequests = betweenRequests.toNanos();
        this.withinRequest = withinRequest.toNanos();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        var every = Math.min(LOOK_EVERY, withinRequest);
        look = context.executor().scheduleAtFixedRate(() -> look(context), every, every, TimeUnit.NANOSECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (look != null) {
            look.cancel(false);
        }
    }

    private void look(ChannelHandlerContext context) {
        var now = System.nanoTime();
        var silence = now - heard;
        if (reading ? silence > withinRequest || isPastAnswer(now) : unanswered == 0 && silence > betweenRequests) {
            context.close();
        }
    }

    private boolean isPastAnswer(long now) {
        return unanswered == 0 && now - answered > withinRequest;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        heard = System.nanoTime();
        if (message instanceof HttpRequest) {
            unanswered++;
            reading = true;
        }
        if (message instanceof LastHttpContent) {
            reading = false;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            heard = System.nanoTime();
            answered = heard;
            unanswered = Math.max(0, unanswered - 1);
        }
        context.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof FullHttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.fireUserEventTriggered(event);
        // after what the server has put in line for this event; one read too many does no harm
        context.executor().execute(context.channel()::read);
    }
}

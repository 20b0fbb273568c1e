package io.cityops.gateway.problem;

import io.cityops.gateway.address.RequestIds;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Gives a problem to requests that HTTP itself cannot read: the server would answer them with an empty page. */
@Sharable
public final class UnreadableRequests extends ChannelDuplexHandler {

    private final Problems problems;

    public UnreadableRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof FullHttpResponse bare && isBareRefusal(bare)) {
            var status = HttpStatus.resolve(bare.status().code());
            bare.release();
            super.write(context, explained(bare, status), promise);
        } else {
            super.write(context, message, promise);
        }
    }

    private static boolean isBareRefusal(FullHttpResponse response) {
        var code = response.status().code();
        return (code == 400 || code == 413 || code == 414 || code == 431)
                && !response.content().isReadable()
                && !response.headers().contains(RequestIds.HEADER);
    }

    private FullHttpResponse explained(FullHttpResponse bare, @Nullable HttpStatus status) {
        var id = RequestIds.accept(null);
        var body = Unpooled.wrappedBuffer(problems.bytes(Problems.of(status), id));
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, bare.status(), body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestIds.HEADER, id);
        return response;
    }
}

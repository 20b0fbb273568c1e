package io.cityops.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private final EmbeddedChannel channel =
            new EmbeddedChannel(new Patience(Duration.ofMillis(400), Duration.ofMillis(100)));

    @Test
    void endsWithAClientThatStopsInTheMiddleOfItsRequest() throws Exception {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));

        assertThat(isOpenAfter(250)).isFalse();
    }

    @Test
    void lastsAsLongAsAnAnswerTakes() throws Exception {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(isOpenAfter(600)).isTrue();
    }

    @Test
    void endsWhereNoFurtherRequestComes() throws Exception {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));

        assertThat(isOpenAfter(250)).isTrue();
        assertThat(isOpenAfter(400)).isFalse();
    }

    @Test
    void letsWhoeverWasRefusedFinishSendingButNotForEver() throws Exception {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
        channel.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE));

        assertThat(channel.isOpen()).isTrue();
        assertThat(isOpenWhileSending(2_000)).isFalse();
    }

    @Test
    void permissionToGoOnIsNoAnswer() throws Exception {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));

        assertThat(isOpenAfter(600)).isTrue();
    }

    private boolean isOpenWhileSending(long millis) throws InterruptedException {
        for (var waited = 0; waited < millis && channel.isOpen(); waited += 40) {
            channel.writeInbound(new DefaultHttpContent(Unpooled.EMPTY_BUFFER));
            Thread.sleep(40);
            channel.runScheduledPendingTasks();
        }
        return channel.isOpen();
    }

    private boolean isOpenAfter(long millis) throws InterruptedException {
        for (var waited = 0; waited < millis; waited += 50) {
            Thread.sleep(50);
            channel.runScheduledPendingTasks();
        }
        return channel.isOpen();
    }
}

package io.cityops.cases.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTests {

    private static final String HOST = "mail.example.org";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @RegisterExtension
    static final Certified CERTIFIED = new Certified(HOST);

    @Test
    void leavesNoConnectionOpenToAServerThatSaysNothing() throws IOException {
        try (var silent = new ServerSocket(0, 1, HERE);
                var wire = wire(true)) {
            wire.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> wire.connect(silent.getLocalSocketAddress(), 5_000));
            assertThat(wire.isClosed()).isTrue();
        }
    }

    /** Jakarta Mail closes what it writes to when that takes too long. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsWhatIsWrittenToAServerThatReadsNoMore(boolean tls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var server = new ServerSocket(0, 1, HERE);
                var wire = new WriteTimeoutSocket(wire(tls), 200)) {
            var met = threads.submit(() -> met(server, tls));
            wire.connect(server.getLocalSocketAddress(), 5_000);
            try (var deaf = met.get()) {
                var writing = threads.submit(() -> {
                    wire.getOutputStream().write(new byte[1 << 26]);
                    return deaf;
                });
                assertThat(writing)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(IOException.class);
            }
        }
    }

    private static Wire wire(boolean tls) {
        return new Wire(HERE, HOST, tls, said -> new Answers(said, 100));
    }

    private static Socket met(ServerSocket server, boolean tls) throws IOException {
        var way = server.accept();
        if (tls) {
            ((SSLSocket) CERTIFIED.over(way)).startHandshake();
        }
        return way;
    }
}

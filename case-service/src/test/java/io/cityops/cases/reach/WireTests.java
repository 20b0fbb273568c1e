package io.cityops.cases.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class WireTests {

    @Test
    void leavesNoConnectionOpenToAServerThatSaysNothing() throws IOException {
        var here = InetAddress.getLoopbackAddress();
        try (var silent = new ServerSocket(0, 1, here);
                var wire = new Wire(here, "mail.example.org", true, said -> new Answers(said, 100))) {
            wire.setSoTimeout(200);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> wire.connect(silent.getLocalSocketAddress(), 5_000));
            assertThat(wire.isClosed()).isTrue();
        }
    }
}

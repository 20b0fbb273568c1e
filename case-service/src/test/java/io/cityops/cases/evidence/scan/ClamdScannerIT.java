package io.cityops.cases.evidence.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What a scanner says, heard from one that speaks clamd's protocol, and from clamd itself where it is installed. */
class ClamdScannerIT {

    /** The file that every scanner is to find, and that does no harm; in two parts, lest this one be found. */
    private static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @Test
    void hearsWhatClamdSays() throws IOException {
        assertThat(answering("stream: OK\0", EICAR)).isEqualTo(new Verdict.Clean());
        assertThat(answering("stream: Eicar-Test-Signature FOUND\0", EICAR))
                .isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
        assertThat(answering("INSTREAM size limit exceeded. ERROR\0", EICAR)).isInstanceOf(Verdict.Unclear.class);
        assertThat(answering("", EICAR)).isInstanceOf(Verdict.Away.class);
        assertThat(answering("stream: OK\0", new byte[200_000])).isEqualTo(new Verdict.Clean());
    }

    @Test
    void saysThatClamdIsAwayWhereNobodyAnswersOrTooLate() throws IOException {
        int port;
        try (var silent = new ServerSocket(0)) {
            port = silent.getLocalPort();
            assertThat(scan(port, EICAR)).isInstanceOf(Verdict.Away.class);
        }
        assertThat(scan(port, EICAR)).isInstanceOf(Verdict.Away.class);
        assertThat(new ClamdScanner("127.0.0.1", port, 500, 10).scan(new ByteArrayInputStream(EICAR), EICAR.length))
                .isEqualTo(new Verdict.TooLong(10));
    }

    static boolean clamdIsInstalled() {
        return Files.isExecutable(CLAMD);
    }

    /** With a signature of our own for the one file, so that nothing is fetched. */
    @Test
    @EnabledIf("clamdIsInstalled")
    void findsTheTestFileWithClamdItself(@TempDir Path directory) throws Exception {
        var port = freePort();
        Files.setPosixFilePermissions(directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(EICAR));
        Files.writeString(directory.resolve("test.hsb"), sha + ":" + EICAR.length + ":Eicar-Test\n");
        Files.write(
                directory.resolve("clamd.conf"),
                List.of("Foreground yes", "TCPSocket " + port, "TCPAddr 127.0.0.1", "DatabaseDirectory " + directory));
        var clamd = new ProcessBuilder(CLAMD.toString(), "--config-file=" + directory.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var attempts = 0;
            var verdict = scan(port, "harmless".getBytes(US_ASCII));
            while (verdict instanceof Verdict.Away && clamd.isAlive() && attempts++ < 150) {
                clamd.waitFor(Duration.ofMillis(200));
                verdict = scan(port, "harmless".getBytes(US_ASCII));
            }
            assertThat(verdict).isEqualTo(new Verdict.Clean());
            assertThat(scan(port, EICAR)).isEqualTo(new Verdict.Infected("Eicar-Test.UNOFFICIAL"));
        } finally {
            clamd.destroy();
            clamd.waitFor(Duration.ofSeconds(10));
        }
    }

    private static Verdict answering(String answer, byte[] file) throws IOException {
        try (var server = new ServerSocket(0)) {
            var received = new java.util.concurrent.atomic.AtomicLong();
            var clamd = Thread.ofVirtual().start(() -> received.set(serve(server, answer)));
            var verdict = scan(server.getLocalPort(), file);
            clamd.join();
            assertThat(received).hasValue(file.length);
            return verdict;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many bytes arrived. */
    private static long serve(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            var input = new DataInputStream(socket.getInputStream());
            assertThat(new String(input.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
            var received = 0L;
            for (var length = input.readInt(); length > 0; length = input.readInt()) {
                received += input.readNBytes(length).length;
            }
            socket.getOutputStream().write(answer.getBytes(US_ASCII));
            return received;
        } catch (IOException e) {
            return -1;
        }
    }

    private static Verdict scan(int port, byte[] file) throws IOException {
        return new ClamdScanner("127.0.0.1", port, 500, 1 << 20).scan(new ByteArrayInputStream(file), file.length);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package io.cityops.cases.evidence.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks clamd of ClamAV by its INSTREAM command: chunks, each after its length, and a length of zero at the end. */
final class ClamdScanner implements Scanner {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final int timeoutMillis;
    private final long longest;

    ClamdScanner(String host, int port, int timeoutMillis, long longest) {
        this.host = host;
        this.port = port;
        this.timeoutMillis = timeoutMillis;
        this.longest = longest;
    }

    @Override
    public Verdict scan(InputStream file, long length) throws IOException {
        if (length > longest) {
            return new Verdict.TooLong(longest);
        }
        try (var socket = new Socket()) {
            socket.setSoTimeout(timeoutMillis);
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            var output = new DataOutputStream(socket.getOutputStream());
            output.write("zINSTREAM\0".getBytes(US_ASCII));
            send(file, output);
            return verdict(answer(socket.getInputStream()));
        } catch (FileUnreadable e) {
            throw e.why;
        } catch (IOException e) {
            return new Verdict.Away(String.valueOf(e.getMessage()));
        }
    }

    private static void send(InputStream file, DataOutputStream output) throws IOException {
        var buffer = new byte[CHUNK];
        for (var count = read(file, buffer); count > 0; count = read(file, buffer)) {
            output.writeInt(count);
            output.write(buffer, 0, count);
        }
        output.writeInt(0);
        output.flush();
    }

    private static int read(InputStream file, byte[] buffer) throws FileUnreadable {
        try {
            return file.read(buffer);
        } catch (IOException e) {
            throw new FileUnreadable(e);
        }
    }

    private static String answer(InputStream input) throws IOException {
        return new String(input.readNBytes(LONGEST_ANSWER), US_ASCII)
                .replace("\0", "")
                .strip();
    }

    /** Anything but a clear word is no word: the file waits until there is one. */
    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        return answer.startsWith("stream: ") && answer.endsWith(FOUND)
                ? new Verdict.Infected(answer.substring("stream: ".length(), answer.length() - FOUND.length()))
                : answer.isEmpty()
                        ? new Verdict.Away("clamd said nothing")
                        : new Verdict.Unclear("clamd said: " + answer);
    }

    private static final class FileUnreadable extends IOException {

        private final IOException why;

        FileUnreadable(IOException why) {
            super(why);
            this.why = why;
        }
    }
}

package io.cityops.cases.reach;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the address that was looked at, wherever the host's name leads to by then, whose answers are
 * {@linkplain Answers bounded}. Protected, it is with a host that has a certificate of that name.
 */
final class Wire extends Socket {

    private final InetAddress address;
    private final String host;
    private final boolean tls;
    private final Function<InputStream, Answers> bound;
    private boolean laying;
    private @Nullable SSLSocket secured;
    private @Nullable Answers answers;

    Wire(InetAddress address, String host, boolean tls, Function<InputStream, Answers> bound) {
        this.address = address;
        this.host = host;
        this.tls = tls;
        this.bound = bound;
    }

    @Override
    public void connect(SocketAddress asked, int patience) throws IOException {
        super.connect(new InetSocketAddress(address, ((InetSocketAddress) asked).getPort()), patience);
        if (tls) {
            try {
                secure();
            } catch (IOException | RuntimeException e) {
                close(); // nobody else knows of it yet
                throw e;
            }
        }
    }

    /** Protects what is said from now on. */
    void secure() throws IOException {
        var over = laid();
        var parameters = over.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        over.setSSLParameters(parameters);
        over.startHandshake();
        secured = over;
    }

    private SSLSocket laid() throws IOException {
        laying = true;
        try {
            return (SSLSocket) trust().createSocket(this, host, getPort(), true);
        } finally {
            laying = false;
        }
    }

    private static SSLSocketFactory trust() throws SSLException {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException e) {
            throw new SSLException(e);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (laying) {
            return super.getInputStream();
        }
        var bounded = bound.apply(secured == null ? super.getInputStream() : secured.getInputStream());
        answers = bounded;
        return bounded;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        if (laying) {
            return super.getOutputStream();
        }
        return new Asking(secured == null ? super.getOutputStream() : secured.getOutputStream());
    }

    /**
     * Each command may be answered anew. Who closes it because its writing takes too long ends the connection itself:
     * what protects it would wait for that same writing to end, to take its leave.
     */
    private final class Asking extends FilterOutputStream {

        Asking(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (answers != null) {
                answers.asked();
            }
            out.write(some, from, length);
        }

        @Override
        public void close() throws IOException {
            Wire.this.close();
        }
    }
}

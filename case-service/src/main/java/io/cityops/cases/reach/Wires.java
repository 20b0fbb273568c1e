package io.cityops.cases.reach;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Connects Jakarta Mail to one address, once at a time, and lets nobody say more there than is bounded. */
public final class Wires extends SocketFactory {

    private final InetAddress address;
    private final String host;
    private final boolean tls;
    private final Function<InputStream, Answers> bound;
    private @Nullable Wire last;

    /** @param tls whether the way is protected from the beginning */
    public Wires(InetAddress address, String host, boolean tls, Function<InputStream, Answers> bound) {
        this.address = address;
        this.host = host;
        this.tls = tls;
        this.bound = bound;
    }

    /** Has a protocol of Jakarta Mail make no other connection than these, which protect themselves. */
    public void into(Properties properties, String protocol) {
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "socketFactory", this);
        properties.put(prefix + "ssl.socketFactory", new Securing());
        properties.put(prefix + "socketFactory.fallback", "false");
    }

    @Override
    public Socket createSocket() {
        var wire = new Wire(address, host, tls, bound);
        last = wire;
        return wire;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    /** Protects the last connection, whatever is laid around it, once both sides have agreed to (STARTTLS). */
    private final class Securing extends SSLSocketFactory {

        @Override
        public Socket createSocket(Socket around, String host, int port, boolean autoClose) throws IOException {
            Objects.requireNonNull(last).secure();
            return around;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return new String[0];
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return new String[0];
        }
    }
}

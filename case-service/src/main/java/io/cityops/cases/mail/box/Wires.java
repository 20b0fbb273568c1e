package io.cityops.cases.mail.box;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Connects to one address, protected from the beginning or not. */
final class Wires extends SocketFactory {

    private final InetAddress address;
    private final String host;
    private final boolean tls;

    Wires(InetAddress address, String host, boolean tls) {
        this.address = address;
        this.host = host;
        this.tls = tls;
    }

    @Override
    public Socket createSocket() {
        return new Wire(address, host, tls);
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

    /** Protects a connection once both sides have agreed to (STARTTLS). */
    static final class Securing extends SSLSocketFactory {

        @Override
        public Socket createSocket(Socket wire, String host, int port, boolean autoClose) throws IOException {
            ((Wire) wire).secure();
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

package io.cityops.search.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A pipe to a server that can be shut and opened again. */
final class Tap implements AutoCloseable {

    private final URI server;
    private final ServerSocket socket;
    private final Set<Socket> flowing = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    Tap(URI server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    void open() {
        open = true;
    }

    void shut() {
        open = false;
        flowing.forEach(Tap::hangUp);
        flowing.clear();
    }

    @Override
    public void close() throws IOException {
        shut();
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var outside = socket.accept();
                if (!open) {
                    hangUp(outside);
                    continue;
                }
                var inside = new Socket(server.getHost(), server.getPort());
                flowing.add(outside);
                flowing.add(inside);
                Thread.ofVirtual().start(() -> pour(outside, inside));
                Thread.ofVirtual().start(() -> pour(inside, outside));
            } catch (IOException e) {
                open = open && !socket.isClosed();
            }
        }
    }

    private static void pour(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            hangUp(to);
        }
        hangUp(from);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

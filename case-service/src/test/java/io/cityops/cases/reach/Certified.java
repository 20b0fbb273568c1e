package io.cityops.cases.reach;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives servers of tests a certificate of one name, which is trusted while they are tested. */
public final class Certified implements BeforeAllCallback, AfterAllCallback {

    private static final char[] SECRET = "changeit".toCharArray();

    private final String host;
    private @Nullable SSLContext before;
    private @Nullable SSLContext certified;

    public Certified(String host) {
        this.host = host;
    }

    /** The server's side of a protected connection. */
    public Socket over(Socket way) throws IOException {
        var over =
                (SSLSocket) requireNonNull(certified).getSocketFactory().createSocket(way, null, way.getPort(), true);
        over.setUseClientMode(false);
        return over;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        before = SSLContext.getDefault();
        certified = certified();
        SSLContext.setDefault(certified);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        SSLContext.setDefault(requireNonNull(before));
    }

    private SSLContext certified() throws Exception {
        var folder = Files.createTempDirectory("certified");
        var file = folder.resolve("keys.p12");
        try {
            return trusting(made(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private KeyStore made(Path file) throws Exception {
        var made = new ProcessBuilder((Path.of(System.getProperty("java.home"), "bin", "keytool")
                                + " -genkeypair -alias a -keyalg EC -dname CN=" + host + " -ext san=dns:" + host
                                + " -storetype PKCS12 -storepass changeit -keystore " + file)
                        .split(" "))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var input = Files.newInputStream(file)) {
            keys.load(input, SECRET);
        }
        return keys;
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, SECRET);
        var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        var certified = SSLContext.getInstance("TLS");
        certified.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return certified;
    }
}

package io.cityops.cases.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/** The same against a real S3 server that checks signatures: S3Proxy, in a process of its own. */
class S3StoreIT extends EvidenceStoreContract {

    private static final String KEY = "evidence";
    private static final String SECRET = "secret-of-the-test";

    @TempDir
    private static Path directory;

    private static Process server;
    private static URI endpoint;
    private static EvidenceStore store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        endpoint = URI.create("http://127.0.0.1:" + freePort());
        var settings = Map.of(
                "s3proxy.endpoint", endpoint.toString(),
                "s3proxy.authorization", "aws-v2-or-v4",
                "s3proxy.identity", KEY,
                "s3proxy.credential", SECRET,
                "jclouds.provider", "transient-nio2",
                "jclouds.identity", KEY,
                "jclouds.credential", SECRET);
        var lines = settings.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .toList();
        var file = Files.write(directory.resolve("s3proxy.conf"), lines);
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target", "servers", "s3proxy.jar").toString(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3proxy.log").toFile())
                .start();
        var client = S3Clients.of(settings(SECRET));
        for (var attempt = 0; ; attempt++) {
            try {
                client.createBucket(create -> create.bucket("evidence"));
                break;
            } catch (SdkException e) {
                assertThat(server.isAlive() && attempt < 200).as(log()).isTrue();
                server.waitFor(Duration.ofMillis(200));
            }
        }
        store = new S3Store(client, "evidence");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        server.waitFor(Duration.ofSeconds(5));
    }

    @Override
    EvidenceStore store() {
        return store;
    }

    @Test
    void saysThatItIsAwayToWhoIsNotLetInOrFindsNobody() throws IOException {
        var id = Ids.next();
        var tenant = new TenantId("liuzhou");
        var stranger = new S3Store(S3Clients.of(settings("wrong-secret")), "evidence");
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> stranger.keep(tenant, id, Form.FULL, new byte[1]));
        var nowhere = new S3Settings(
                "evidence",
                URI.create("http://127.0.0.1:" + freePort()),
                "us-east-1",
                KEY,
                SECRET,
                true,
                Duration.ofSeconds(1));
        var lost = new S3Store(S3Clients.of(nowhere), "evidence");
        assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> lost.open(tenant, id, Form.FULL, 0));
        lost.sweep(tenant, id); // only the log hears of it
    }

    private static S3Settings settings(String secret) {
        return new S3Settings("evidence", endpoint, "us-east-1", KEY, secret, true, Duration.ofSeconds(5));
    }

    private static String log() throws IOException {
        return Files.readString(directory.resolve("s3proxy.log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

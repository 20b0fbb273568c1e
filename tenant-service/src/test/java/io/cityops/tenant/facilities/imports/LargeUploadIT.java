package io.cityops.tenant.facilities.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.Browser;
import io.cityops.tenant.Cities;
import io.cityops.tenant.TenantServiceTest;
import io.cityops.tenant.tenants.Opening;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class LargeUploadIT {

    private static final int MB = 1024 * 1024;
    private static final String BOUNDARY = "between";
    private static final String REFUSAL = "The file is larger than 20 MB. Nothing was imported.";

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    private String token;

    @BeforeEach
    void anAdministrator() {
        Cities.open(opening, "asia");
        token = new Browser(port)
                .tokens("asia", "admin", Cities.PASSWORD)
                .get("access_token")
                .asString();
    }

    /** Nothing of the body is sent: the answer comes from the announced length alone. */
    @Test
    void isRefusedByItsAnnouncedLength() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head(22L * MB).getBytes(UTF_8));
            var answer = untilTheProblemIsTold(socket.getInputStream());
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("urn:cityops:problem:unreadable-file", REFUSAL, "/file");
        }
    }

    @Test
    void isRefusedWithTheSameWordsWhenOnlyTheFileIsTooLarge() throws IOException {
        assertThat(upload(20 * MB + 1))
                .startsWith("HTTP/1.1 413")
                .contains(REFUSAL, "urn:cityops:problem:unreadable-file");
    }

    @Test
    void isReadUpToTheLimit() throws IOException {
        assertThat(upload(20 * MB)).startsWith("HTTP/1.1 422").doesNotContain(REFUSAL);
    }

    private String upload(int size) throws IOException {
        var body = new ByteArrayOutputStream(size + 500);
        body.writeBytes(part("name=\"kind\"", "toilet"));
        body.writeBytes(part(
                "name=\"file\"; filename=\"large.csv\"",
                "a,b\n" + "1,2\n".repeat(size / 4 - 1) + " ".repeat(size % 4)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head(body.size()).getBytes(UTF_8));
            socket.getOutputStream().write(body.toByteArray());
            return untilTheProblemIsTold(socket.getInputStream());
        }
    }

    private static byte[] part(String disposition, String content) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n")
                .getBytes(UTF_8);
    }

    private String head(long length) {
        return "POST /t/asia/api/facilities/imports HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                + token
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static String untilTheProblemIsTold(InputStream in) throws IOException {
        var seen = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            seen.write(next);
            if (next == '}' && seen.toString(StandardCharsets.UTF_8).contains("requestId")) {
                break;
            }
        }
        return seen.toString(StandardCharsets.UTF_8);
    }
}

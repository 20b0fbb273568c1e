package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private final TestInstallation door = TestInstallation.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/platform",
                "/t/alpha",
                "/t/alpha/",
                "/t/alpha/desk",
                "/t/alpha/admin/users",
                "/t/alpha/track/AAAA-BBBB"
            })
    void showsTheFirstPageWhereBrowsersGo(String path) {
        var answer = door.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.header("cache-control")).isEqualTo("no-cache");
        assertThat(answer.header("content-security-policy")).contains("script-src 'self'");
        assertThat(answer.text()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/xml, */*;q=0.1"})
    void showsItToWhoeverTakesAnything(String accepted) {
        var answer = door.get("/t/alpha/", "Accept", accepted);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<div id=\"root\">");
        assertThat(door.get("/t/alpha/desk.js", "Accept", accepted).status()).isEqualTo(404);
        assertThat(door.get("/t/alpha/", "Accept", "application/json").status()).isEqualTo(404);
    }

    @Test
    void explainsAMissingTenantToPeopleAndToMachines() {
        var page = door.get("/t/unknown/desk", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("<div id=\"root\">");
        assertThat(door.get("/t/unknown/desk").problem()).isEqualTo("not-found");
    }

    @Test
    void letsHashedFilesBeKeptForEver() {
        var answer = door.get("/assets/app-1a2b3c4d.js", "Accept-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("content-encoding")).isEqualTo("gzip");
        assertThat(answer.header("content-type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(answer.content().length).isLessThan(6_000);
        assertThat(door.get("/assets/app-1a2b3c4d.js").text()).startsWith("export const a = [0,1,2");
    }

    @Test
    void asksForTheServiceWorkerAnew() {
        var first = door.get("/sw.js");
        assertThat(first.header("cache-control")).isEqualTo("no-cache");

        var again = door.get("/sw.js", "If-None-Match", first.header("etag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.content()).isEmpty();
        assertThat(again.header("x-request-id")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/missing.js", "/favicon.png", "/application.yml", "/META-INF/resources/index.html"})
    void knowsNoOtherFiles(String path) {
        assertThat(door.get(path).status()).isEqualTo(404);
    }

    @Test
    void answersHeadWithoutContent() {
        var answer = door.send(
                "/", request -> request.header("Accept", "text/html").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEmpty();
    }

    @Test
    void compressesWhatServicesAnswer() {
        var answer = door.get("/t/alpha/api/profile?pad=5000", "Accept-Encoding", "gzip");

        assertThat(answer.header("content-encoding")).isEqualTo("gzip");
        assertThat(answer.content().length).isLessThan(3_000);
    }
}

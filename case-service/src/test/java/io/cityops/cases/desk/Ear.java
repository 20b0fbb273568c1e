package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A desk that listens to the stream of changes. */
record Ear(HttpClient client, HttpResponse<Stream<String>> response, List<String> lines) implements AutoCloseable {

    static Ear listen(HttpRequest.Builder request, String lastEventId) throws IOException, InterruptedException {
        request.header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var client = HttpClient.newHttpClient();
        var response = client.send(request.GET().build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        var ear = new Ear(client, response, new CopyOnWriteArrayList<>());
        Thread.ofVirtual().start(ear::hear);
        if (lastEventId == null) {
            ear.await(line -> line.startsWith(":hello"));
        }
        return ear;
    }

    private void hear() {
        try {
            response.body().forEach(lines::add);
        } catch (RuntimeException e) {
            lines.add("closed");
        }
    }

    String await(Predicate<String> wanted) {
        return Awaitility.await()
                .until(() -> lines.stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}

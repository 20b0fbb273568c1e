package io.cityops.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running installation that is measured, as its own files describe it. */
record Installation(String base, Path home) {

    static final JsonMapper JSON = JsonMapper.shared();

    /** One of its processes. */
    JsonNode process(String name) {
        for (var process : read("run.json").path("processes")) {
            if (process.path("name").asString().equals(name)) {
                return process;
            }
        }
        throw new IllegalStateException("run.json names no " + name);
    }

    int port(String name) {
        return process(name).path("port").asInt();
    }

    /** The very command by which one of its processes was started. */
    List<String> command(String name) throws IOException {
        var running = ProcessHandle.of(process(name).path("pid").asLong())
                .map(ProcessHandle::info)
                .orElseThrow(() -> new IOException(name + " does not run"));
        return Stream.concat(
                        running.command().stream(),
                        Arrays.stream(running.arguments().orElseThrow()))
                .toList();
    }

    String secret(String name) {
        var secrets = new Properties();
        try {
            secrets.load(new StringReader(Files.readString(home.resolve("secrets"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var found = secrets.getProperty(name);
        if (found == null) {
            throw new IllegalStateException("the installation keeps no secret " + name);
        }
        return found;
    }

    /** A fresh access token of a demo tenant's machine client. */
    String token(String tenant) throws IOException {
        for (var demo : read("demo.json").path("tenants")) {
            if (demo.path("slug").asString().equals(tenant)) {
                var client = demo.path("client");
                return token(
                        tenant,
                        client.path("id").asString(),
                        client.path("secret").asString());
            }
        }
        throw new IllegalStateException("there is no demo tenant " + tenant);
    }

    private String token(String tenant, String id, String secret) throws IOException {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes());
        var request = HttpRequest.newBuilder(URI.create(base + "/t/" + tenant + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no token for " + tenant + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).path("access_token").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(home.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

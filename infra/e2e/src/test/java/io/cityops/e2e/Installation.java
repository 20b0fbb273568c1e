package io.cityops.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running installation that is tested: where it answers, who may sign in, which processes it is made of. */
final class Installation {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final URI BASE = URI.create(System.getProperty("cityops.base"));
    private static final Path HOME = Path.of(System.getProperty("cityops.home"));

    private Installation() {}

    static URI base() {
        return BASE;
    }

    /** Address of a tenant, without a slash at its end. */
    static String address(String tenant) {
        return "/t/" + tenant;
    }

    static String password(String tenant, String username) {
        for (var user : tenant(tenant).path("users")) {
            if (user.path("username").asString().equals(username)) {
                return user.path("password").asString();
            }
        }
        throw new IllegalArgumentException("the installation has no demo user " + username + " of " + tenant);
    }

    static JsonNode tenant(String slug) {
        for (var tenant : read("demo.json").path("tenants")) {
            if (tenant.path("slug").asString().equals(slug)) {
                return tenant;
            }
        }
        throw new IllegalArgumentException("the installation has no demo tenant " + slug);
    }

    /** The supervisor's account of its processes, as it is now. */
    static JsonNode processes() {
        return read("run.json");
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(HOME.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

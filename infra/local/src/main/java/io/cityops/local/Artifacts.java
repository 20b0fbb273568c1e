package io.cityops.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which versions of the servers the build has brought, and what of them lies on the class path. */
final class Artifacts {

    private static final Properties VERSIONS = load();

    private Artifacts() {}

    static String version(String key) {
        return VERSIONS.getProperty(key, "");
    }

    static InputStream open(String resource) throws IOException {
        InputStream found = Artifacts.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IOException("Not on the class path: " + resource);
        }
        return found;
    }

    private static Properties load() {
        var loaded = new Properties();
        try (InputStream in = open("servers.properties")) {
            loaded.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }
}

package io.cityops.gateway.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One file of the web application, kept in memory, as it is and compressed.
 *
 * @param compressed the file by gzip; empty where that would not make it smaller
 * @param tag its ETag
 */
record WebFile(byte[] content, byte[] compressed, MediaType type, String tag, boolean immutable) {

    /** The file of that path, or nothing. The path has been checked: it cannot climb. */
    static Optional<WebFile> read(String path) {
        var resource = new ClassPathResource("META-INF/resources" + path);
        if (path.endsWith("/") || !resource.isReadable()) {
            return Optional.empty();
        }
        try {
            var content = resource.getContentAsByteArray();
            var type = typeOf(path);
            return Optional.of(
                    new WebFile(content, compress(content, type), type, tagOf(content), path.startsWith("/assets/")));
        } catch (IOException e) {
            return Optional.empty(); // a folder
        }
    }

    private static MediaType typeOf(String path) {
        if (path.endsWith(".js") || path.endsWith(".mjs")) {
            return MediaType.valueOf("text/javascript;charset=UTF-8");
        }
        if (path.endsWith(".webmanifest")) {
            return MediaType.valueOf("application/manifest+json");
        }
        var type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? MediaType.valueOf(type + ";charset=UTF-8") : type;
    }

    private static byte[] compress(byte[] content, MediaType type) {
        if (type.getType().equals("image") && !type.getSubtype().startsWith("svg")
                || type.getType().equals("font")) {
            return new byte[0];
        }
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size() < content.length ? bytes.toByteArray() : new byte[0];
    }

    private static String tagOf(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

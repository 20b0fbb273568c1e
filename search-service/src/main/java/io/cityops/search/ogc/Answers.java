package io.cityops.search.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.search.ogc.Representation.Manner;
import io.cityops.search.ogc.asked.Crs;
import io.cityops.search.ogc.pages.Page;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that anybody may keep for a little while, as the address names the tenant. Later they ask with the tag of what
 * they have, and are sent the rest only if it has changed. A tag is weak, as the same may be sent packed or not.
 */
@Component
class Answers {

    static final CacheControl A_LITTLE_WHILE =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final int TAG_BYTES = 16;

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** Data that no page says. */
    ResponseEntity<byte[]> data(Manner manner, String dataType, Object data) {
        return tagged(manner, MediaType.parseMediaType(dataType), json.writeValueAsBytes(data), HttpHeaders.EMPTY);
    }

    /** Data as it is, or the page that says the same. */
    ResponseEntity<byte[]> answer(Manner manner, String dataType, Object data, Supplier<Page> page) {
        return answer(manner, dataType, data, page, HttpHeaders.EMPTY);
    }

    /** The same, with features in a coordinate reference system. */
    ResponseEntity<byte[]> answer(Manner manner, String dataType, Object data, Supplier<Page> page, Crs crs) {
        var headers = new HttpHeaders();
        headers.set("Content-Crs", "<" + crs.uri() + ">");
        return answer(manner, dataType, data, page, headers);
    }

    private ResponseEntity<byte[]> answer(
            Manner manner, String dataType, Object data, Supplier<Page> page, HttpHeaders headers) {
        return manner.isPage()
                ? tagged(manner, PAGE, page.get().end().getBytes(UTF_8), headers)
                : tagged(manner, MediaType.parseMediaType(dataType), json.writeValueAsBytes(data), headers);
    }

    private static ResponseEntity<byte[]> tagged(Manner manner, MediaType type, byte[] body, HttpHeaders headers) {
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, manner.language().tag())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(A_LITTLE_WHILE)
                .eTag(tag(body))
                .body(body);
    }

    private static String tag(byte[] body) {
        var half = Arrays.copyOf(digest(body), TAG_BYTES);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + '"';
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}

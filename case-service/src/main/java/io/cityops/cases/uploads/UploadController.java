package io.cityops.cases.uploads;

import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** tus 1.0.0 with creation, termination, expiration and checksum. Whoever knows an upload's address may go on with it. */
@RestController
@RequestMapping("/t/{tenant}/api/uploads")
class UploadController {

    private static final String VERSION = "1.0.0";
    private static final HttpStatusCode MISMATCH = HttpStatusCode.valueOf(460);

    private final Uploads uploads;
    private final Opening opening;
    private final Receiving receiving;
    private final Ending ending;
    private final Clock clock;

    UploadController(Uploads uploads, Opening opening, Receiving receiving, Ending ending, Clock clock) {
        this.uploads = uploads;
        this.opening = opening;
        this.receiving = receiving;
        this.ending = ending;
        this.clock = clock;
    }

    /** What is spoken here. */
    @Public
    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Max-Size", Long.toString(opening.most()))
                .header("Tus-Extension", "creation,termination,expiration,checksum")
                .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
                .build();
    }

    @Public
    @PostMapping
    ResponseEntity<Void> open(
            @PathVariable String tenant,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Length", required = false) @Nullable Long length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata,
            HttpServletRequest request) {
        requireVersion(version);
        if (length == null || length <= 0) {
            throw ProblemException.invalid("Upload-Length", "How many bytes the file has; at least 1.");
        }
        var id = Ids.next();
        var secret = opening.open(id, length, Metadata.filename(metadata), request);
        return answer(HttpStatus.CREATED, 0, secret.expiresAt())
                .location(URI.create("/t/" + tenant + "/api/uploads/" + secret.word()))
                .build();
    }

    @Public
    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> head(
            @PathVariable String upload,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version) {
        var found = find(upload);
        requireVersion(version);
        return answer(HttpStatus.OK, found.received(), found.expiresAt())
                .header("Upload-Length", Long.toString(found.length()))
                .build();
    }

    @Public
    @PatchMapping(path = "/{upload}", consumes = "application/offset+octet-stream")
    ResponseEntity<Void> patch(
            @PathVariable String upload,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable Long offset,
            @RequestHeader(name = Checksum.HEADER, required = false) @Nullable String checksum,
            HttpServletRequest request) {
        var found = find(upload);
        requireVersion(version);
        if (offset == null || offset < 0) {
            throw ProblemException.invalid("Upload-Offset", "Where in the file the piece begins.");
        }
        try {
            var received = receiving.take(found, offset, request.getInputStream(), Checksum.read(checksum));
            return answer(HttpStatus.NO_CONTENT, received, found.expiresAt()).build();
        } catch (IOException e) {
            throw new UncheckedIOException("A piece could not be read", e);
        }
    }

    @Public
    @DeleteMapping("/{upload}")
    ResponseEntity<Void> end(
            @PathVariable String upload,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version) {
        var found = find(upload);
        requireVersion(version);
        ending.end(found);
        return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
    }

    @ExceptionHandler
    ResponseEntity<Void> mismatch(Receiving.ChecksumMismatch e) {
        return ResponseEntity.status(MISMATCH).header("Tus-Resumable", VERSION).build();
    }

    private Upload find(String secret) {
        return uploads.find(Secret.hash(secret), clock.instant()).orElseThrow(UploadProblem.NotFound::new);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, long received, Instant expiresAt) {
        return ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", Long.toString(received))
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(expiresAt.atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static void requireVersion(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new UploadProblem.OtherVersion();
        }
    }
}

package io.cityops.cases.desk;

import io.cityops.cases.desk.FileSeen.PhotoSeen;
import io.cityops.cases.desk.FileSeen.RecordingSeen;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.intake.Uploads;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.uploads.FinishedUploads;
import io.cityops.cases.uploads.Named;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The photos, videos and sound of a case, as staff add and see them; an original only for who files or closes cases. */
@RestController
@RequestMapping("/t/{tenant}/api/cases/{id}")
class FilesController {

    /** Nothing in it is run, and nothing of ours is its own, even where somebody opens it by itself. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final Casework casework;
    private final Evidence evidence;
    private final Showing showing;
    private final FinishedUploads uploads;

    FilesController(Casework casework, Evidence evidence, Showing showing, FinishedUploads uploads) {
        this.casework = casework;
        this.evidence = evidence;
        this.showing = showing;
        this.uploads = uploads;
    }

    @Needs("case.read")
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PhotoSeen addPhoto(
            @PathVariable String tenant,
            @PathVariable UUID id,
            @RequestPart("photo") MultipartFile photo,
            @RequestParam(required = false) @Nullable String role) {
        var found = casework.workedOnBy(id, Caller.current());
        var shows = role == null ? RoleAt.of(found.stage()) : role(role);
        var added = evidence.add(found.id(), Uploads.bytes(photo), shows);
        return PhotoSeen.of(FileSeen.base(tenant, found.id()), added, found.place());
    }

    /** Adds what arrived piece by piece. */
    @Needs("case.read")
    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Added addFile(@PathVariable String tenant, @PathVariable UUID id, @RequestBody @Valid Named named) {
        var found = casework.workedOnBy(id, Caller.current());
        var shows = named.role() == null ? RoleAt.of(found.stage()) : named.role();
        uploads.lookAt(List.of(named));
        var added = uploads.attach(found.id(), named, shows);
        var base = FileSeen.base(tenant, found.id());
        return added.isPhoto()
                ? new Added(PhotoSeen.of(base, added, found.place()), null)
                : new Added(null, RecordingSeen.of(base, added, found.place()));
    }

    @Needs("case.read")
    @GetMapping(path = "/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Resource> photo(
            @PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "full") String size) {
        var found = casework.visible(id, Caller.current());
        return shown().body(showing.picture(found.id(), photo, size.equals("thumb")));
    }

    /** By ranges where the client asks for some. */
    @Needs("case.read")
    @GetMapping("/recordings/{recording}")
    ResponseEntity<Resource> recording(@PathVariable UUID id, @PathVariable UUID recording) {
        var played = showing.played(casework.visible(id, Caller.current()).id(), recording);
        return shown().contentType(MediaType.parseMediaType(played.type())).body(played.file());
    }

    @Needs({"case.file", "case.close"})
    @GetMapping(path = "/originals/{file}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Resource> original(@PathVariable UUID id, @PathVariable UUID file) {
        var caller = Caller.current();
        var by = Doer.of(caller);
        var found = casework.visible(id, caller);
        var original = showing.original(found.id(), file, by.name(), by.role());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.number() + "-" + file)
                                .build()
                                .toString())
                .body(original);
    }

    private static ResponseEntity.BodyBuilder shown() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX);
    }

    /** One of the two. */
    record Added(@Nullable PhotoSeen photo, @Nullable RecordingSeen recording) {}

    private static Role role(String told) {
        try {
            return Role.of(told);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("role", String.valueOf(e.getMessage()));
        }
    }
}

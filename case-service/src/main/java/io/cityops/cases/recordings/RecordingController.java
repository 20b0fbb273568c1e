package io.cityops.cases.recordings;

import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where staff and the stations of body cameras and drones bind files to cases. */
@RestController
@RequestMapping("/t/{tenant}/api/cases/{id}/device-files")
class RecordingController {

    private final Recordings recordings;
    private final Casework casework;
    private final IdempotentRequests idempotent;

    RecordingController(Recordings recordings, Casework casework, IdempotentRequests idempotent) {
        this.recordings = recordings;
        this.casework = casework;
        this.idempotent = idempotent;
    }

    @Needs("case.read")
    @GetMapping
    Files list(@PathVariable UUID id) {
        var found = casework.visible(id, Caller.current());
        return new Files(recordings.of(found.id()).stream().map(DeviceFile::of).toList());
    }

    /** At most 200 of one case. */
    record Files(List<DeviceFile> items) {}

    /** Once for each {@code Idempotency-Key}; the same file is bound to a case only once in any case. */
    @Needs({"case.report", "case.handle", "case.check"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Bound bind(@PathVariable UUID id, @RequestBody @Valid Told told, HttpServletRequest request) {
        var caller = Caller.current();
        var found = casework.ofTheOwnUnit(id, caller);
        var by = Doer.of(caller).name();
        recordings.lookAt(told);
        return idempotent.once(request, told, () -> Bound.of(recordings.bind(found.id(), told, by)), Bound.class);
    }

    /** @param alsoIn other cases that have the very same file */
    record Bound(DeviceFile file, List<UUID> alsoIn) {

        static Bound of(Recordings.Bound bound) {
            return new Bound(DeviceFile.of(bound.seen()), bound.alsoIn());
        }
    }

    /** @param id of the attachment, under which it is played */
    record DeviceFile(
            UUID id,
            String device,
            DeviceKind kind,
            String name,
            String officer,
            Instant began,
            Instant ended,
            @Nullable String flight,
            String sha256,
            boolean vouched) {

        static DeviceFile of(Recordings.Seen seen) {
            var one = seen.recording();
            var device = seen.device();
            return new DeviceFile(
                    one.file(),
                    device.code(),
                    device.kind(),
                    device.name(),
                    one.officer(),
                    one.began(),
                    one.ended(),
                    one.flight(),
                    one.sha256(),
                    one.vouched());
        }
    }
}

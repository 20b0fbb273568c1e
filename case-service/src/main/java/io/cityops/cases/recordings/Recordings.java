package io.cityops.cases.recordings;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.uploads.FinishedUploads;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds what devices recorded to cases, once each. */
@Service
public class Recordings {

    private final Devices devices;
    private final RecordingBook book;
    private final Evidence evidence;
    private final FinishedUploads uploads;
    private final Clock clock;

    Recordings(Devices devices, RecordingBook book, Evidence evidence, FinishedUploads uploads, Clock clock) {
        this.devices = devices;
        this.book = book;
        this.evidence = evidence;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Sees to it that the file has been looked at, which takes its time: before the transaction that binds it. */
    public void lookAt(Told told) {
        uploads.lookAt(List.of(told.upload()));
    }

    /**
     * Makes a file that has arrived a recording of a case.
     *
     * @return what was bound, and the other cases that the same file is of
     * @throws RecordingProblem when what is said of it cannot be, its hash is another, or the case has it already
     */
    @Transactional
    public Bound bind(UUID caseId, Told told, String byName) {
        var device = devices.find(told.device())
                .filter(known -> !known.retired())
                .orElseThrow(RecordingProblem.UnknownDevice::new);
        told.requireSense(clock.instant());
        var kept = uploads.named(List.of(told.upload())).getFirst();
        var stated = told.sha256();
        if (stated != null && !stated.equalsIgnoreCase(kept.sha256())) {
            throw new RecordingProblem.OtherHash(stated, kept.sha256());
        }
        var same = book.same(kept.sha256());
        same.stream().filter(one -> one.caseId().equals(caseId)).findFirst().ifPresent(one -> {
            throw new RecordingProblem.Known(one.file());
        });
        var bound = new Recording(
                kept.id(),
                caseId,
                device.id(),
                told.officer().strip(),
                told.began(),
                told.ended(),
                told.flight(),
                kept.sha256(),
                stated != null);
        write(bound, kept, byName);
        return new Bound(
                new Seen(bound, device),
                same.stream().map(Recording::caseId).distinct().toList());
    }

    private void write(Recording bound, Kept kept, String byName) {
        evidence.attach(bound.caseId(), kept.as(Role.OTHER));
        book.write(bound, byName, clock.instant());
        uploads.used(List.of(kept));
    }

    /** What devices recorded of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<Seen> of(UUID caseId) {
        return book.of(caseId);
    }

    /** A recording together with what recorded it. */
    public record Seen(Recording recording, Device device) {}

    /** @param alsoIn other cases that have the same file */
    public record Bound(Seen seen, List<UUID> alsoIn) {}
}

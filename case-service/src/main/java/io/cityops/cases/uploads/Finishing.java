package io.cityops.cases.uploads;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.Pieces;
import io.cityops.tenancy.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the pieces of a whole file together and has it looked at: kept as evidence, or refused; either is remembered. */
@Component
class Finishing {

    private final Uploads uploads;
    private final Pieces pieces;
    private final Evidence evidence;
    private final JsonMapper json;

    Finishing(Uploads uploads, Pieces pieces, Evidence evidence, JsonMapper json) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.evidence = evidence;
        this.json = json;
    }

    /** @throws ProblemException when the file cannot be taken */
    Kept look(UUID upload) {
        var arrived = uploads.pieces(upload);
        var file = Receiving.temporary();
        try {
            join(arrived, file);
            var kept = evidence.keep(upload, file);
            if (!uploads.settle(upload, json.writeValueAsString(kept), null)) {
                sweepUnlessUsed(kept);
                throw new UploadProblem.NotFound();
            }
            return kept;
        } catch (ProblemException refused) {
            if (refused.status().is4xxClientError()) {
                uploads.settle(upload, null, json.writeValueAsString(Refusal.of(refused)));
            }
            throw refused;
        } finally {
            Receiving.remove(file);
            if (uploads.pieces(upload).isEmpty()) {
                arrived.forEach(piece -> pieces.sweep(piece.object()));
            }
        }
    }

    /** Its sender ended it while it was looked at; where a case has it already, it stays. */
    private void sweepUnlessUsed(Kept kept) {
        if (!evidence.knows(kept.id())) {
            evidence.sweep(List.of(kept));
        }
    }

    private void join(List<Piece> arrived, Path file) {
        try (var output = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (var piece : arrived) {
                try (var input = pieces.open(piece.object())) {
                    input.transferTo(output);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be put together", e);
        }
    }
}

package io.cityops.cases.levels;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.levels.Message.Contact;
import io.cityops.cases.levels.Message.Content;
import io.cityops.cases.levels.Message.Type;
import io.cityops.cases.levels.Message.Word;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseMoved;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.Tie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Tells other levels of cases that they share: a level that works on a case hears what it is to do, the level it came
 * from hears how it goes. Pictures travel as thumbnails, three at most.
 */
@Component
class Telling {

    private static final int PICTURES = 3;
    private static final String CONTACT = "reporter_contact";
    private static final Set<Action> SENT_BACK_TO_WORK = Set.of(Action.CHECK_FAIL, Action.BACK);

    private final Outgoing outgoing;
    private final LinkBook links;
    private final Evidence evidence;
    private final Showing showing;

    Telling(Outgoing outgoing, LinkBook links, Evidence evidence, Showing showing) {
        this.outgoing = outgoing;
        this.links = links;
        this.evidence = evidence;
        this.showing = showing;
    }

    @EventListener
    void tell(CaseMoved moved) {
        var found = moved.moved();
        var entry = moved.entry();
        if (entry == null || entry.from() == entry.to()) {
            passOn(found);
            return;
        }
        if (found.stage().lent() && found.sent() != null) {
            offer(moved, found.sent(), entry);
        }
        if (found.origin() != null) {
            report(moved, found.origin(), entry);
        }
    }

    /** Where a case stays but its light may not: whoever it is assigned to, and how far a level that it was lent on to is. */
    private void passOn(CaseFile found) {
        var origin = found.origin();
        if (origin != null && found.lightTurned()) {
            progress(found, origin);
        }
    }

    /** Tells the level that a case came from how it stands now. */
    void progress(CaseFile found, Tie origin) {
        outgoing.put(found.id(), origin, Type.PROGRESS, word(found, origin, null, null, List.of()));
    }

    private void offer(CaseMoved moved, Tie tie, HistoryEntry entry) {
        var found = moved.moved();
        var shown = evidence.of(found.id()).stream().map(Attachment::id).toList();
        var word = word(found, tie, content(found, tie), why(moved, entry), pictures(found, shown));
        outgoing.put(found.id(), tie, Type.OFFERED, word);
    }

    /** A case that is worked on again goes with the reason for which its result was not accepted. */
    private static @Nullable String why(CaseMoved moved, HistoryEntry entry) {
        if (entry.action() != Action.REDISPATCH) {
            return entry.reason();
        }
        return moved.history().stream()
                .filter(past -> SENT_BACK_TO_WORK.contains(past.action()) && past.to() == Stage.REWORK)
                .reduce((first, second) -> second)
                .map(HistoryEntry::reason)
                .orElse(null);
    }

    private void report(CaseMoved moved, Tie tie, HistoryEntry entry) {
        var found = moved.moved();
        switch (found.stage()) {
            case CLOSED, FORCED_CLOSED -> {
                var result = found.result();
                var word = word(found, tie, null, result == null ? null : result.text(), resultPictures(moved));
                outgoing.put(found.id(), tie, Type.RESULT, word);
            }
            case CANCELLED, NOT_ACCEPTED, NOT_FILED ->
                outgoing.put(found.id(), tie, Type.RETURNED, word(found, tie, null, whyNot(moved, entry), List.of()));
            default -> progress(found, tie);
        }
    }

    /** Who agrees that a case is cancelled says nothing more; the reason is that of whoever asked for it. */
    private static @Nullable String whyNot(CaseMoved moved, HistoryEntry entry) {
        if (entry.action() != Action.APPROVE) {
            return entry.reason();
        }
        return moved.history().stream()
                .filter(past -> past.action() == Action.ASK_CANCEL)
                .reduce((first, second) -> second)
                .map(HistoryEntry::reason)
                .orElse(null);
    }

    private List<String> resultPictures(CaseMoved moved) {
        var photos =
                HistoryEntry.ofResult(moved.history()).map(HistoryEntry::photos).orElse(List.of());
        return pictures(moved.moved(), photos);
    }

    private List<String> pictures(CaseFile found, List<UUID> photos) {
        return evidence.of(found.id()).stream()
                .filter(file -> file.isPhoto() && file.scan().passed())
                .map(Attachment::id)
                .filter(photos::contains)
                .limit(PICTURES)
                .map(photo -> base64(showing.picture(found.id(), photo, true)))
                .toList();
    }

    private static String base64(Resource picture) {
        try {
            return Base64.getEncoder().encodeToString(picture.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A photo could not be read", e);
        }
    }

    private static Word word(
            CaseFile found, Tie tie, @Nullable Content content, @Nullable String said, List<String> pictures) {
        var twin = tie.peerCase();
        return new Word(
                found.id(),
                twin == null ? null : UUID.fromString(twin),
                found.number(),
                found.told(),
                found.version(),
                content,
                said,
                pictures,
                found.progressLight());
    }

    private Content content(CaseFile found, Tie tie) {
        var filing = found.filing();
        var reporter = found.reporter();
        var granted = links.find(tie.link())
                .filter(known -> known.inForce() && known.link().grants().contains(CONTACT))
                .isPresent();
        return new Content(
                found.category(),
                filing == null ? null : filing.condition(),
                filing == null ? null : filing.limit(),
                found.description(),
                found.place(),
                found.demo(),
                granted && reporter != null ? new Contact(reporter.name(), reporter.phone()) : null);
    }
}

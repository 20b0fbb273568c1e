package io.cityops.cases.levels;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.levels.Message.Word;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.GridBook;
import io.cityops.cases.lifecycle.Link;
import io.cityops.cases.lifecycle.Opening;
import io.cityops.cases.lifecycle.OpeningCases;
import io.cityops.cases.lifecycle.PeerCasework;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.Tie;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a message that is believed says. News of a case that nobody here knows, or that is no longer shared, is no news. */
@Component
class Hearing {

    private static final int PICTURES = 3;

    private final PeerCasework cases;
    private final OpeningCases openingCases;
    private final Telling telling;
    private final Evidence evidence;
    private final ReferenceData reference;
    private final GridBook grids;
    private final Clock clock;

    Hearing(
            PeerCasework cases,
            OpeningCases openingCases,
            Telling telling,
            Evidence evidence,
            ReferenceData reference,
            GridBook grids,
            Clock clock) {
        this.cases = cases;
        this.openingCases = openingCases;
        this.telling = telling;
        this.evidence = evidence;
        this.reference = reference;
        this.grids = grids;
        this.clock = clock;
    }

    /**
     * Does what it says.
     *
     * @param number for the case that an offer opens
     */
    void hear(Message message, Link link, String number) {
        var word = message.word();
        switch (message.type()) {
            case OFFERED -> offered(word, link, number);
            case PROGRESS -> twin(word, link, null);
            case RESULT -> twin(word, link, Action.PEER_RESULT);
            case RETURNED -> twin(word, link, Action.PEER_RETURN);
        }
    }

    /** A case that comes again is the one that came before, opened once more. */
    private void offered(Word word, Link link, String number) {
        var tie = Tie.from(link, word.ours().toString(), word.number(), word.stage(), word.version(), word.light());
        var known = cases.twinOf(tie);
        if (known.isPresent()) {
            cases.hear(known.get(), tie, Action.PEER_REOPEN, word.said(), List.of(), Doer.peer(link.peerName()));
            return;
        }
        var opening = opening(word, tie, number);
        var opened = evidence.keepWhile(
                pictures(word), kept -> openingCases.open(opening, Doer.peer(link.peerName()), word.said(), kept));
        telling.progress(opened, tie);
    }

    /**
     * What the level above has filed goes straight to the dispatcher; what comes from below is looked at first, and so is
     * what was filed about something that is another thing here.
     */
    private Opening opening(Word word, Tie tie, String number) {
        var content = Objects.requireNonNull(word.content(), "an offer without a case");
        var understood = Understood.of(content, reference);
        return new Opening(
                Ids.next(),
                number,
                TrackingCode.next(),
                tie.direction() == Tie.Direction.FROM_UPPER && understood.filing() != null
                        ? Stage.TO_DISPATCH
                        : Stage.REPORTED,
                understood.category(),
                understood.filing(),
                understood.description(),
                content.place(),
                null,
                null,
                content.told(),
                Source.LINK,
                tie,
                content.demo(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                grids.unitAt(content.place()).orElse(null));
    }

    private void twin(Word word, Link link, @Nullable Action action) {
        var yours = word.yours();
        if (yours == null) {
            return;
        }
        cases.find(yours).ifPresent(found -> {
            var tie = found.sent();
            if (tie != null && isNews(tie, word, link)) {
                var news = tie.heard(word.ours().toString(), word.number(), word.stage(), word.version(), word.light());
                var photos = pictures(word).stream()
                        .map(picture -> evidence.add(found.id(), picture, Role.AFTER))
                        .map(Attachment::id)
                        .toList();
                cases.hear(found, news, action, word.said(), photos, Doer.peer(link.peerName()));
            }
        });
    }

    private static boolean isNews(Tie tie, Word word, Link link) {
        var twin = tie.peerCase();
        return tie.link().equals(link.id())
                && (twin == null || twin.equals(word.ours().toString()))
                && word.version() > tie.peerVersion();
    }

    private static List<byte[]> pictures(Word word) {
        return word.pictures().stream()
                .limit(PICTURES)
                .map(picture -> Base64.getDecoder().decode(picture))
                .toList();
    }
}

package io.cityops.cases.wechat;

import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Intake.Receipt;
import io.cityops.cases.intake.Report;
import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.wechat.Talk.Turn;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.WebSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears a message once, and makes one report of what a follower has told, however often WeChat sends it. */
@Component
class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final Duration REPEATED = Duration.ofDays(2);
    private static final int NOW_AND_THEN = 256;

    private final Talks talks;
    private final Intake intake;
    private final WeChat weChat;
    private final WebSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Conversation(
            Talks talks,
            Intake intake,
            WeChat weChat,
            WebSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.talks = talks;
        this.intake = intake;
        this.weChat = weChat;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What to answer; empty for nothing. No transaction is open while WeChat is asked for pictures. */
    String hear(Message message) {
        var now = clock.instant();
        var first = inTransaction(() -> claim(message, now));
        if (!first.report()) {
            return first.answer();
        }
        return report(first.talk(), message, now);
    }

    /** Hears a message for the first time; one that was heard gets the answer that it got then. */
    private Turn claim(Message message, Instant now) {
        var before = talks.of(message.from(), now);
        if (!talks.claim(message.key(), now)) {
            return again(before, message);
        }
        if (message.key().hashCode() % NOW_AND_THEN == 0) {
            talks.forgetHeard(now.minus(REPEATED));
            talks.forgetTold(now.minus(Talk.REMEMBERED));
        }
        var turn = before.hear(message, now);
        talks.keep(message.from(), turn.talk(), now);
        if (!turn.report()) {
            talks.answered(message.key(), turn.answer());
        }
        return turn;
    }

    /** A message without an answer is being made a report of, or whoever did so went away: of two that try, one will. */
    private Turn again(Talk told, Message message) {
        var answer = talks.answerTo(message.key());
        return new Turn(told, answer.orElse(WeChatWords.SILENCE), answer.isEmpty() && told.complete());
    }

    /** Opens a case, unless the follower has said more, or another message has reported it, while pictures were fetched. */
    private String report(Talk talk, Message message, Instant now) {
        var pictures = pictures(talk.media());
        var follower = message.from();
        var channel = new Channel(Source.WECHAT, Doer.PUBLIC, new AnswerTo(AnswerTo.Kind.WECHAT, follower));
        try {
            var receipt = intake.take(
                    reportOf(talk),
                    pictures,
                    channel,
                    opened -> settle(talk, message, words(opened, talk, pictures), now));
            return words(receipt, talk, pictures);
        } catch (Overtaken e) {
            talks.answered(message.key(), WeChatWords.SILENCE);
            return WeChatWords.SILENCE;
        } catch (ProblemException e) {
            var elsewhere = e.type().equals("outside-tenant");
            LOG.info("A report by WeChat was not taken: {}", e.type());
            var answer = elsewhere ? WeChatWords.ELSEWHERE : WeChatWords.TRY_AGAIN;
            var rest = elsewhere ? talk.withoutPlace() : talk.withoutPhotos();
            transaction.executeWithoutResult(status -> putBack(talk, rest, message, answer, now));
            return answer;
        }
    }

    /** What the follower has said meanwhile is not lost, nor what became a report told again. */
    private void putBack(Talk talk, Talk rest, Message message, String answer, Instant now) {
        if (talks.of(message.from(), now).equals(talk)) {
            talks.keep(message.from(), rest, now);
        }
        talks.answered(message.key(), answer);
    }

    private void settle(Talk talk, Message message, String answer, Instant now) {
        if (!talks.of(message.from(), now).equals(talk)) {
            throw new Overtaken();
        }
        talks.keep(message.from(), null, now);
        talks.answered(message.key(), answer);
    }

    private String words(Receipt receipt, Talk talk, List<byte[]> pictures) {
        var address = settings.address(CurrentTenant.get().value()) + "/track/" + receipt.code();
        return WeChatWords.taken(receipt.number(), address, talk.media().size() - pictures.size());
    }

    /** What was told has become another report meanwhile, or has grown: this one is not opened. */
    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static Report reportOf(Talk talk) {
        var where = new Report.Where(
                Objects.requireNonNull(talk.lng()),
                Objects.requireNonNull(talk.lat()),
                talk.address().isEmpty() ? null : talk.address(),
                "GCJ02");
        return Report.of(null, talk.words(), where, null);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** All at once: together they may take no longer than one. */
    private List<byte[]> pictures(List<String> media) {
        var tenant = CurrentTenant.get();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = media.stream()
                    .map(id -> all.submit(() -> CurrentTenant.callAs(tenant, () -> weChat.picture(id))))
                    .toList();
            return asked.stream().flatMap(Conversation::got).toList();
        }
    }

    private static Stream<byte[]> got(Future<Optional<byte[]>> asked) {
        try {
            return asked.get().stream();
        } catch (ExecutionException e) {
            LOG.warn("A picture was not fetched", e);
            return Stream.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Stream.empty();
        }
    }
}

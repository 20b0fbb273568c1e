package io.cityops.cases.notices.post;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.post.Carrier.Handover;
import io.cityops.cases.notices.settings.StoredSettings;
import io.cityops.cases.notices.templates.Words;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends an administrator a message about a made-up case (试发), by the settings that are saved, and says how it went. */
@RestController
@RequestMapping("/t/{tenant}/api/notices/trials")
class TrialController {

    private final Map<Channel, Carrier> carriers;
    private final StoredSettings settings;
    private final Words words;
    private final Letters letters;
    private final TrialLimit limit;

    TrialController(List<Carrier> carriers, StoredSettings settings, Words words, Letters letters, TrialLimit limit) {
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.settings = settings;
        this.words = words;
        this.letters = letters;
        this.limit = limit;
    }

    @Needs("tenant.manage")
    @PostMapping
    Tried send(@RequestBody @Valid Trial trial) {
        var channel = Channel.of(trial.channel());
        var to = address(channel, trial.to().strip());
        var now = settings.current();
        var carrier = carriers.get(channel);
        var message = words.example(trial.occasion(), channel, now.language());
        if (carrier == null || message.isEmpty() || !now.tells(trial.occasion(), channel)) {
            return new Tried(Outcome.OFF, null);
        }
        if (letters.stopped(to)) {
            return new Tried(Outcome.NEVER, "opted_out");
        }
        limit.count();
        var said = message.get();
        return Tried.of(carrier.carry(
                Ids.next(),
                new Outgoing(
                        trial.occasion(),
                        to.value(),
                        said.subject(),
                        said.text(),
                        words.portal(),
                        words.exampleValues(trial.occasion(), channel, now.language()),
                        null),
                now));
    }

    private static AnswerTo address(Channel channel, String written) {
        var read = switch (channel) {
            case EMAIL -> AnswerTo.of(AnswerTo.Kind.MAILTO, written);
            case SMS -> AnswerTo.phone(written);
            case WECHAT -> AnswerTo.of(AnswerTo.Kind.WECHAT, written);
            case INBOX -> throw new IllegalStateException("nobody tries the inbox");
        };
        return read.orElseThrow(() -> ProblemException.invalid(
                "to",
                switch (channel) {
                    case EMAIL -> "An e-mail address, such as name@example.com.";
                    case SMS -> "A telephone number, such as 13812345678 or +8613812345678.";
                    default -> "The OpenID of a follower of the account.";
                }));
    }

    /**
     * What is to be tried.
     *
     * @param to whom it goes to: an e-mail address, a telephone number or a follower's OpenID
     * @param occasion whose words are sent
     */
    record Trial(
            @NotNull @Pattern(regexp = "email|sms|wechat") String channel,
            @NotBlank @Size(max = 254) String to,
            @NotNull Occasion occasion) {}

    /** How it went. */
    enum Outcome {
        TAKEN,
        NOT_NOW,
        NEVER,
        UNCLEAR,
        /** The channel is off, or says nothing on that occasion. */
        OFF;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of it.
     *
     * @param why the other side's reason, or ours, as a code; absent where it was taken or the channel is off
     */
    record Tried(Outcome outcome, @Nullable String why) {

        static Tried of(Handover handover) {
            return switch (handover) {
                case Handover.Taken taken -> new Tried(Outcome.TAKEN, null);
                case Handover.NotNow later -> new Tried(Outcome.NOT_NOW, later.why());
                case Handover.Never never -> new Tried(Outcome.NEVER, never.why());
                case Handover.Unclear unclear -> new Tried(Outcome.UNCLEAR, unclear.why());
            };
        }
    }
}

package io.cityops.cases.notices.post;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Correspondence;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.settings.NoticeSettings;
import io.cityops.cases.notices.settings.StoredSettings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters to who has written a mail. */
@Component
class LettersByMail implements Correspondence {

    private final Letters letters;
    private final StoredSettings settings;

    LettersByMail(Letters letters, StoredSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public boolean answers() {
        return settings.current().tells(Occasion.RECEIVED, Channel.EMAIL);
    }

    @Override
    public Optional<String> from() {
        return Optional.ofNullable(settings.current().email()).map(NoticeSettings.Email::from);
    }

    @Override
    public void write(String event, UUID mail, Occasion occasion, AnswerTo to, String subject) {
        if (settings.current().tells(occasion, Letter.channel(to.kind()))) {
            letters.put(new Letter(event, mail, occasion, to, Facts.ofMail(subject)));
        }
    }

    @Override
    public Optional<UUID> about(UUID letter) {
        return letters.about(letter);
    }
}

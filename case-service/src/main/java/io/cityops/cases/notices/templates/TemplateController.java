package io.cityops.cases.notices.templates;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.templates.StoredTemplates.Slot;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an administrator puts what people are told into the city's own words. */
@RestController
@RequestMapping("/t/{tenant}/api/notices/templates")
class TemplateController {

    private final StoredTemplates templates;
    private final Words words;

    TemplateController(StoredTemplates templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    @Needs("tenant.manage")
    @GetMapping
    All list() {
        var own = templates.newest();
        var items = new ArrayList<Shown>();
        for (var occasion : Occasion.values()) {
            for (var channel : Channel.values()) {
                for (var language : Language.values()) {
                    Shipped.find(occasion, channel, language)
                            .map(shipped -> Shown.of(
                                    new Slot(occasion, channel, language),
                                    shipped,
                                    own.get(new Slot(occasion, channel, language))))
                            .ifPresent(items::add);
                }
            }
        }
        return new All(
                items,
                Arrays.stream(Placeholder.values()).map(Placeholder::code).toList());
    }

    /** What it would say of a made-up case. */
    @Needs("tenant.manage")
    @PostMapping("/{occasion}/{channel}/{language}/preview")
    Preview preview(
            @PathVariable String occasion,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestBody @Valid Wanted wanted) {
        var slot = slot(occasion, channel, language);
        TemplateCheck.check(slot, wanted.template());
        var said = words.example(wanted.template(), slot.language());
        return new Preview(said.subject(), said.text(), said.text().length(), TemplateCheck.parts(said.text()));
    }

    /** Writes the city's own words; an empty text goes back to those that are shipped. */
    @Needs("tenant.manage")
    @PutMapping("/{occasion}/{channel}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void write(
            @PathVariable String occasion,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestBody @Valid Wanted wanted) {
        var slot = slot(occasion, channel, language);
        if (!wanted.text().isEmpty()) {
            TemplateCheck.check(slot, wanted.template());
        }
        templates.write(
                slot, wanted.version(), wanted.template(), Caller.current().name());
    }

    private static Slot slot(String occasion, String channel, String language) {
        return new Slot(
                one("occasion", occasion, Occasion.class),
                one("channel", channel, Channel.class),
                Language.find(language).orElseThrow(() -> ProblemException.invalid("language", "One of zh-CN, en.")));
    }

    private static <E extends Enum<E>> E one(String parameter, String code, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(parameter, "There is none of this code."));
    }

    /** A template as it should be, by somebody who looked at a version; the first has the number one. */
    record Wanted(
            @NotNull Integer version,
            @Size(max = 200) @Nullable String subject,
            @NotNull @Size(max = 4_000) String text) {

        Template template() {
            return new Template(subject == null ? "" : subject, text);
        }
    }

    /**
     * What it would say.
     *
     * @param parts how many text messages it would be
     */
    record Preview(String subject, String text, int length, int parts) {}

    /**
     * All templates.
     *
     * @param places that a template can have
     */
    record All(List<Shown> items, List<String> places) {}

    /** One template: the tenant's own where it has one, and the one that is shipped. */
    record Shown(
            Occasion occasion,
            Channel channel,
            Language language,
            int version,
            boolean own,
            String subject,
            String text,
            String shippedSubject,
            String shippedText,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {

        static Shown of(Slot slot, Template shipped, StoredTemplates.@Nullable Own own) {
            var used = own == null || own.template().text().isEmpty() ? shipped : own.template();
            return new Shown(
                    slot.occasion(),
                    slot.channel(),
                    slot.language(),
                    own == null ? 0 : own.version(),
                    used != shipped,
                    used.subject(),
                    used.text(),
                    shipped.subject(),
                    shipped.text(),
                    own == null ? null : own.at(),
                    own == null ? null : own.by());
        }
    }
}

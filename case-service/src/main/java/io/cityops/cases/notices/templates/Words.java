package io.cityops.cases.notices.templates;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is so into the words of the bound tenant. */
@Component
public class Words {

    private static final Facts EXAMPLE = new Facts(
            "202607010001",
            "井盖缺失",
            "中山中路 1 号",
            Stage.HANDLING,
            "市政处",
            Instant.parse("2026-07-01T10:00:00Z"),
            "不属于城市管理范围",
            "已更换井盖",
            "ABCD-EFGH-JKLM",
            ClockName.HANDLE,
            null);

    private final StoredTemplates templates;
    private final Rulebook rulebook;
    private final TenantDirectory tenants;
    private final PortalSettings settings;

    Words(StoredTemplates templates, Rulebook rulebook, TenantDirectory tenants, PortalSettings settings) {
        this.templates = templates;
        this.rulebook = rulebook;
        this.tenants = tenants;
        this.settings = settings;
    }

    /** The words; none where nobody is told of that there. */
    public Optional<Template> say(Occasion occasion, Channel channel, Language language, Facts facts) {
        return templates
                .find(occasion, channel, language)
                .map(template -> fill(template, values(occasion, facts, language)));
    }

    /** What fills the places of the text, in their order, for who has the text himself. */
    public List<String> values(Occasion occasion, Channel channel, Language language, Facts facts) {
        var values = values(occasion, facts, language);
        return templates
                .find(occasion, channel, language)
                .map(template -> Wording.of(template.text()).places())
                .orElse(List.of())
                .stream()
                .map(place -> Wording.shown(values.getOrDefault(place, "")))
                .toList();
    }

    /** Where a reporter follows the report; the portal where it has no code. */
    public String link(Facts facts) {
        return facts.code() == null ? portal() : portal() + "track/" + facts.code();
    }

    /** Where the tenant's citizens are at home. */
    public String portal() {
        return settings.baseUrl() + "/t/" + CurrentTenant.get().value() + "/";
    }

    /** What is said of a case that is made up; nothing where nobody is told of that there. */
    public Optional<Template> example(Occasion occasion, Channel channel, Language language) {
        return say(occasion, channel, language, EXAMPLE);
    }

    /** What fills the places of {@link #example}. */
    public List<String> exampleValues(Occasion occasion, Channel channel, Language language) {
        return values(occasion, channel, language, EXAMPLE);
    }

    /** What a template would say of a case that is made up. */
    Template example(Template template, Language language) {
        return fill(template, values(Occasion.RECEIVED, EXAMPLE, language));
    }

    private static Template fill(Template template, Map<Placeholder, String> values) {
        return new Template(
                Wording.of(template.subject()).say(values),
                Wording.of(template.text()).say(values));
    }

    /** What is no report yet can be made one at the portal. */
    private Map<Placeholder, String> values(Occasion occasion, Facts facts, Language language) {
        var values = values(facts, language);
        if (occasion.ofMail()) {
            values.put(Placeholder.LINK, portal() + "report");
        }
        return values;
    }

    private Map<Placeholder, String> values(Facts facts, Language language) {
        var profile = tenants.find(CurrentTenant.get());
        var zone = profile.map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        put(values, Placeholder.NUMBER, facts.number());
        put(values, Placeholder.WHAT, facts.what());
        put(values, Placeholder.PLACE, facts.place());
        put(values, Placeholder.STAGE, stage(facts.stage(), language));
        put(values, Placeholder.UNIT, facts.unit());
        put(values, Placeholder.DUE, facts.due() == null ? null : time(facts.due(), zone, language));
        put(values, Placeholder.REASON, facts.reason());
        put(values, Placeholder.RESULT, facts.result());
        put(values, Placeholder.CLOCK, facts.clock() == null ? null : Shipped.name(facts.clock(), language));
        put(values, Placeholder.CODE, facts.code());
        put(values, Placeholder.LINK, facts.code() == null ? null : link(facts));
        put(values, Placeholder.CITY, profile.map(TenantProfile::name).orElse(null));
        return values;
    }

    private static void put(Map<Placeholder, String> values, Placeholder place, @Nullable String value) {
        if (value != null) {
            values.put(place, value);
        }
    }

    /** A tenant's own name for a stage counts in every language. */
    private String stage(Stage stage, Language language) {
        var own = rulebook.current().names().get(stage);
        return own == null ? Shipped.name(stage, language) : own;
    }

    private static String time(Instant at, ZoneId zone, Language language) {
        var form = switch (language) {
            case ZH_CN -> DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
            case EN -> DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
        };
        return form.format(at.atZone(zone));
    }
}

package io.cityops.cases.notices.settings;

import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an administrator settles how people are told; a secret goes in and never comes out. */
@RestController
@RequestMapping("/t/{tenant}/api/notices/settings")
class SettingsController {

    private final StoredSettings settings;
    private final Seal seal;

    SettingsController(StoredSettings settings, Seal seal) {
        this.settings = settings;
        this.seal = seal;
    }

    @Needs("tenant.manage")
    @GetMapping
    Settled show() {
        return Settled.of(settings.newest());
    }

    @Needs("tenant.manage")
    @PutMapping
    @Transactional
    Settled change(@RequestBody @Valid Change change) {
        var wanted = change.settings().over(settings.newest().settings(), this::seal);
        return Settled.of(
                settings.write(change.version(), wanted, Caller.current().name()));
    }

    private String seal(String secret) {
        return seal.seal(secret, "notices:" + CurrentTenant.get().value());
    }

    /** The settings as they should be, by somebody who looked at a version. */
    record Change(@NotNull Integer version, @NotNull @Valid SettingsForm settings) {}

    /**
     * The settings as they are.
     *
     * @param occasions of what reporters can be told
     */
    record Settled(
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            List<Occasion> off,
            Language language,
            List<String> supervisors,
            @Nullable QuietHours quiet,
            @Nullable MailShown email,
            @Nullable GatewayShown sms,
            @Nullable AccountShown wechat,
            List<Occasion> occasions) {

        static Settled of(StoredSettings.Version version) {
            var settings = version.settings();
            return new Settled(
                    version.number(),
                    version.at(),
                    version.by(),
                    settings.off().stream().sorted().toList(),
                    settings.language(),
                    settings.supervisors(),
                    settings.quiet(),
                    MailShown.of(settings.email()),
                    GatewayShown.of(settings.sms()),
                    AccountShown.of(settings.wechat()),
                    Arrays.stream(Occasion.values())
                            .filter(one -> one.reader() == Occasion.Reader.REPORTER)
                            .toList());
        }
    }

    record MailShown(
            String host,
            int port,
            String security,
            @Nullable String username,
            boolean hasPassword,
            String from,
            String name) {

        static @Nullable MailShown of(NoticeSettings.@Nullable Email email) {
            return email == null
                    ? null
                    : new MailShown(
                            email.host(),
                            email.port(),
                            email.security().name().toLowerCase(Locale.ROOT),
                            email.username(),
                            email.sealedPassword() != null,
                            email.from(),
                            email.name());
        }
    }

    record GatewayShown(String url, String keyId, String signature, Map<Occasion, String> templates) {

        static @Nullable GatewayShown of(NoticeSettings.@Nullable Sms sms) {
            return sms == null ? null : new GatewayShown(sms.url(), sms.keyId(), sms.signature(), sms.templates());
        }
    }

    record AccountShown(String appId, Map<Occasion, String> templates) {

        static @Nullable AccountShown of(NoticeSettings.@Nullable WeChat wechat) {
            return wechat == null ? null : new AccountShown(wechat.appId(), wechat.templates());
        }
    }
}

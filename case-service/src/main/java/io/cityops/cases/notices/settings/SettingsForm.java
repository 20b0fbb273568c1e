package io.cityops.cases.notices.settings;

import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.settings.NoticeSettings.Email;
import io.cityops.cases.notices.settings.NoticeSettings.Sms;
import io.cityops.cases.notices.settings.NoticeSettings.WeChat;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Settings as an administrator writes them. A secret that is left out stays as it was, for the same server only. */
record SettingsForm(
        @NotNull @Size(max = 20) List<@NotNull Occasion> off,
        @NotNull @Pattern(regexp = "zh-CN|en") String language,
        @NotNull @Size(max = 20) List<@Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String> supervisors,
        @Valid @Nullable QuietHours quiet,
        @Valid @Nullable Mail email,
        @Valid @Nullable Gateway sms,
        @Valid @Nullable Account wechat) {

    private static final String HOST = "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?";

    /** One plain address, without a name, comments or line ends. */
    static final String ADDRESS = "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}";

    record Mail(
            @NotNull @Pattern(regexp = HOST) String host,
            @Min(1) @Max(65_535) int port,
            @NotNull @Pattern(regexp = "none|starttls|tls") String security,
            @Size(max = 200) @Nullable String username,
            @Size(max = 200) @Nullable String password,
            @NotNull @Pattern(regexp = ADDRESS) String from,

            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cc}]*")
            String name) {

        @Override
        public String toString() {
            return host;
        }
    }

    record Gateway(
            @NotNull @Size(max = 500) @Pattern(regexp = "https?://[^\\s@]+")
            String url,

            @NotBlank @Size(max = 100) @Pattern(regexp = "[\\x21-\\x7e]*")
            String keyId,

            @Size(min = 16, max = 200) @Nullable String secret,
            @NotBlank @Size(max = 20) String signature,

            @NotNull @Size(max = 20)
            Map<@NotNull Occasion, @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String> templates) {

        @Override
        public String toString() {
            return url;
        }
    }

    record Account(
            @NotNull @Pattern(regexp = "[A-Za-z0-9]{6,64}") String appId,
            @Size(min = 16, max = 200) @Nullable String secret,

            @NotNull @Size(max = 20)
            Map<@NotNull Occasion, @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String> templates) {

        @Override
        public String toString() {
            return appId;
        }
    }

    NoticeSettings over(NoticeSettings before, UnaryOperator<String> seal) {
        if (quiet != null && quiet.from().equals(quiet.to())) {
            throw ProblemException.invalid("/settings/quiet/to", "Quiet hours end at another time than they begin.");
        }
        return new NoticeSettings(
                new HashSet<>(off),
                Language.find(language).orElse(Language.ZH_CN),
                supervisors,
                quiet,
                email == null ? null : mail(email, before.email(), seal),
                sms == null ? null : gateway(sms, before.sms(), seal),
                wechat == null ? null : account(wechat, before.wechat(), seal));
    }

    private static Email mail(Mail wanted, @Nullable Email before, UnaryOperator<String> seal) {
        var kept = before == null ? null : kept(wanted, before);
        var password = wanted.password() == null ? kept : seal.apply(wanted.password());
        if (wanted.username() != null && password == null) {
            throw ProblemException.invalid("/settings/email/password", "Who signs in by a name needs a password.");
        }
        return new Email(
                wanted.host(),
                wanted.port(),
                Email.Security.valueOf(wanted.security().toUpperCase(java.util.Locale.ROOT)),
                wanted.username(),
                wanted.username() == null ? null : password,
                wanted.from(),
                wanted.name());
    }

    private static @Nullable String kept(Mail wanted, Email before) {
        var same = before.host().equals(wanted.host())
                && before.port() == wanted.port()
                && Objects.equals(before.username(), wanted.username());
        return same ? before.sealedPassword() : null;
    }

    private static Sms gateway(Gateway wanted, @Nullable Sms before, UnaryOperator<String> seal) {
        var kept = before != null
                        && before.url().equals(wanted.url())
                        && before.keyId().equals(wanted.keyId())
                ? before.sealedSecret()
                : null;
        var secret = wanted.secret() == null ? kept : seal.apply(wanted.secret());
        if (secret == null) {
            throw ProblemException.invalid(
                    "/settings/sms/secret", "A gateway is called with signed calls: 16 to 200 characters.");
        }
        return new Sms(wanted.url(), wanted.keyId(), secret, wanted.signature(), wanted.templates());
    }

    private static WeChat account(Account wanted, @Nullable WeChat before, UnaryOperator<String> seal) {
        var kept = before != null && before.appId().equals(wanted.appId()) ? before.sealedSecret() : null;
        var secret = wanted.secret() == null ? kept : seal.apply(wanted.secret());
        if (secret == null) {
            throw ProblemException.invalid(
                    "/settings/wechat/secret", "An official account has a secret: 16 to 200 characters.");
        }
        return new WeChat(wanted.appId(), secret, wanted.templates());
    }
}

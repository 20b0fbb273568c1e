package io.cityops.cases.notices.settings;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant tells people. Secrets are sealed.
 *
 * @param off of what reporters are not told
 * @param language in which reporters are told
 * @param supervisors codes of the roles that are told of what is overdue
 */
public record NoticeSettings(
        Set<Occasion> off,
        Language language,
        List<String> supervisors,
        @Nullable QuietHours quiet,
        @Nullable Email email,
        @Nullable Sms sms,
        @Nullable WeChat wechat) {

    public static final NoticeSettings USUAL =
            new NoticeSettings(Set.of(), Language.ZH_CN, List.of("leader", "supervisor"), null, null, null, null);

    public NoticeSettings {
        off = Set.copyOf(off);
        supervisors = List.copyOf(supervisors);
    }

    /** A mail server that takes our mail. */
    public record Email(
            String host,
            int port,
            Security security,
            @Nullable String username,
            @Nullable String sealedPassword,
            String from,
            String name) {

        /** How the way to the server is protected. */
        public enum Security {
            NONE,
            STARTTLS,
            TLS
        }
    }

    /**
     * A gateway that takes text messages over HTTP.
     *
     * @param signature 【短信签名】, which the gateway puts ahead
     * @param templates what each occasion's template is called at the gateway; what has none is not sent
     */
    public record Sms(
            String url, String keyId, String sealedSecret, String signature, Map<Occasion, String> templates) {

        public Sms {
            templates = Map.copyOf(templates);
        }
    }

    /**
     * An official account (公众号) that writes to its followers.
     *
     * @param templates what each occasion's template is called at WeChat; what has none is not sent
     */
    public record WeChat(String appId, String sealedSecret, Map<Occasion, String> templates) {

        public WeChat {
            templates = Map.copyOf(templates);
        }
    }

    /** Whether reporters are told of it there. */
    public boolean tells(Occasion occasion, Channel channel) {
        return !off.contains(occasion)
                && switch (channel) {
                    case INBOX -> true;
                    case EMAIL -> email != null;
                    case SMS -> sms != null && sms.templates().containsKey(occasion);
                    case WECHAT -> wechat != null && wechat.templates().containsKey(occasion);
                };
    }
}

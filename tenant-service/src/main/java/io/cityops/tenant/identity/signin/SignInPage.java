package io.cityops.tenant.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.tenants.Directory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages of signing in: plain HTML without a script, in the tenant's name and colour, in Chinese or English. */
@Component
public class SignInPage {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final Directory directory;
    private final String frame = text("page.html");
    private final Map<String, String> bodies =
            Map.of("sign-in", text("sign-in.html"), "password", text("password.html"), "refused", text("refused.html"));
    private final String style = text("style.css");
    private final ResourceBundle chinese = texts("texts_zh.properties");
    private final ResourceBundle english = texts("texts_en.properties");

    SignInPage(Directory directory) {
        this.directory = directory;
    }

    /**
     * One page.
     *
     * @param body sign-in, password or refused
     * @param notice key of what went wrong; none: nothing did
     * @param values what else the page shows
     */
    public String render(HttpServletRequest request, String body, @Nullable String notice, Map<String, String> values) {
        var language = language(request);
        var face = directory.face();
        var blanks = new HashMap<>(values);
        blanks.put("lang", language == chinese ? "zh-CN" : "en");
        var tenant = CurrentTenant.get();
        blanks.put("tenant", tenant.value());
        blanks.put("home", tenant.equals(TenantId.PLATFORM) ? "/" : "/t/" + tenant + "/");
        blanks.put("name", face.name());
        blanks.put("heading", language.getString(body + ".heading"));
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            blanks.put("csrf", token.getToken());
        }
        var inner = fill(bodies.getOrDefault(body, ""), language, blanks);
        var told = notice == null
                ? ""
                : fill("<p class=\"notice\" role=\"alert\">{{" + notice + "}}</p>", language, blanks);
        var badge = face.demo() ? fill("<span class=\"demo\">{{demo}}</span>", language, blanks) : "";
        return fill(frame, language, blanks)
                .replace("<!--notice-->", told)
                .replace("<!--demo-->", badge)
                .replace("<!--body-->", inner);
    }

    /** The style sheet in the tenant's colour. */
    String style() {
        var accent = directory.face().accent();
        return style.replace("--accent: #1677ff", "--accent: " + accent)
                .replace("--readable: #1677ff", "--readable: " + Accent.readable(accent));
    }

    private static String fill(String template, ResourceBundle language, Map<String, String> blanks) {
        return BLANK.matcher(template).replaceAll(found -> {
            var value = blanks.get(found.group(1));
            return Matcher.quoteReplacement(HtmlUtils.htmlEscape(
                    value == null ? written(language, found.group(1), blanks) : value, UTF_8.name()));
        });
    }

    private static String written(ResourceBundle language, String key, Map<String, String> blanks) {
        try {
            return language.getString(key).replace("%s", blanks.getOrDefault("amount", ""));
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private ResourceBundle language(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        return asked == null || request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? chinese
                : english;
    }

    private static ResourceBundle texts(String file) {
        try (var reader = new StringReader(text(file))) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("signin/" + file).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cityops.tenant.identity.signin;

import io.cityops.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie of a sign-in session: a browser shows it to its own tenant only. */
@Component
class TenantCookie implements CookieSerializer {

    private static final String NAME = "CITYOPS-SIGN-IN";

    @Override
    public void writeCookieValue(CookieValue value) {
        serializer(CurrentTenant.isBound() ? "/t/" + CurrentTenant.get() : "/").writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return serializer("/").readCookieValues(request);
    }

    private static DefaultCookieSerializer serializer(String path) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(NAME);
        serializer.setCookiePath(path);
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        return serializer;
    }
}

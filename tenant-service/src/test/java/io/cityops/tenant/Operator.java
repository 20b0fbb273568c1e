package io.cityops.tenant;

import static io.cityops.tenant.TenantServiceTest.OPERATOR_PASSWORD;

import java.util.Map;

/** The operator that every installation begins with, who has chosen a password of their own. */
public final class Operator {

    private static final String CHOSEN = "a-better-one-2";

    private Operator() {}

    /** An access token. */
    public static String token(int port) {
        var own = new Browser(port);
        if (Browser.location(own.signIn("platform", "operator", OPERATOR_PASSWORD))
                .endsWith("/login/password")) {
            var page = own.get("/t/platform/login/password");
            own.post(
                    "/t/platform/login/password",
                    Map.of("password", CHOSEN, "again", CHOSEN, "_csrf", Browser.csrf(page)));
        }
        return new Browser(port)
                .tokens("platform", "operator", CHOSEN)
                .get("access_token")
                .asString();
    }
}

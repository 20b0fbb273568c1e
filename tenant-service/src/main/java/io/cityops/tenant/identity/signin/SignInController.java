package io.cityops.tenant.identity.signin;

import io.cityops.tenancy.web.Public;
import io.cityops.tenant.identity.Account;
import io.cityops.tenant.identity.Accounts;
import io.cityops.tenant.identity.WeakPassword;
import io.cityops.tenant.identity.signin.SignIn.Outcome;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people sign in and, the first time, choose a password of their own. */
@Hidden
@RestController
@RequestMapping("/t/{tenant}/login")
@Public
class SignInController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final SignIn signIn;
    private final SignInPage page;
    private final SignInSession session;
    private final Accounts accounts;

    SignInController(SignIn signIn, SignInPage page, SignInSession session, Accounts accounts) {
        this.signIn = signIn;
        this.page = page;
        this.session = session;
        this.accounts = accounts;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request, @RequestParam(required = false) @Nullable String expired) {
        return html(HttpStatus.OK, page.render(request, "sign-in", expired == null ? null : "expired", Map.of()));
    }

    @PostMapping
    ResponseEntity<String> signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(username, password, address(request))) {
            case Outcome.Proved(Account account) -> redirect(session.begin(account, request, response));
            case Outcome.MustChange(Account account) -> {
                session.awaitPassword(account, request);
                yield redirect(request.getRequestURI() + "/password");
            }
            case Outcome.Refused() ->
                html(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page.render(request, "sign-in", "refused", Map.of("username", shortened(username))));
            case Outcome.TooOften(Duration wait) -> tooOften(request, username, wait);
        };
    }

    @GetMapping("/password")
    ResponseEntity<String> showPassword(@PathVariable String tenant, HttpServletRequest request) {
        return session.awaited(request).isEmpty()
                ? redirect("/t/" + tenant + "/login?expired")
                : html(HttpStatus.OK, page.render(request, "password", null, Map.of()));
    }

    @PostMapping("/password")
    ResponseEntity<String> choose(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var awaited = session.awaited(request);
        if (awaited.isEmpty()) {
            return redirect("/t/" + tenant + "/login?expired");
        }
        if (!password.equals(again)) {
            return chooseBetter(request, "differs");
        }
        try {
            accounts.choosePassword(awaited.get(), password);
        } catch (WeakPassword e) {
            return chooseBetter(request, e.reason());
        }
        return redirect(session.begin(accounts.find(awaited.get()).orElseThrow(), request, response));
    }

    @GetMapping("/style.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(page.style());
    }

    private ResponseEntity<String> tooOften(HttpServletRequest request, String username, Duration wait) {
        var seconds = wait.plusMillis(999).toSeconds();
        var values = Map.of("username", shortened(username), "amount", String.valueOf(seconds));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .contentType(HTML)
                .body(page.render(request, "sign-in", "too-often", values));
    }

    private ResponseEntity<String> chooseBetter(HttpServletRequest request, String reason) {
        return html(HttpStatus.UNPROCESSABLE_CONTENT, page.render(request, "password", "password." + reason, Map.of()));
    }

    private static ResponseEntity<String> html(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static ResponseEntity<String> redirect(String to) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(to))
                .build();
    }

    private static String shortened(String username) {
        return username.length() <= 60 ? username : "";
    }

    /** The address that the gateway saw: it is the last that was added. */
    private static String address(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}

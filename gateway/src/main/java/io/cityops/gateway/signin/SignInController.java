package io.cityops.gateway.signin;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Visit;
import io.cityops.gateway.problem.Refusal;
import io.cityops.tenancy.TenantId;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sign-in, sign-out and "am I signed in" (登录与退出) for the web; no token is ever in an answer. */
@RestController
class SignInController {

    private final SigningIn signingIn;
    private final SigningOut signingOut;
    private final Installation installation;

    SignInController(SigningIn signingIn, SigningOut signingOut, Installation installation) {
        this.signingIn = signingIn;
        this.signingOut = signingOut;
        this.installation = installation;
    }

    @GetMapping("/t/{tenant}/auth/login")
    Mono<ResponseEntity<Void>> login(
            ServerWebExchange exchange, @RequestParam(name = "return", required = false) @Nullable String returnTo) {
        var tenant = tenantOf(exchange);
        var target = ReturnAddress.of(returnTo, tenant);
        if (!isHome(exchange)) {
            return Mono.just(elsewhere(tenant, target));
        }
        return signingIn.begin(exchange, tenant, target).map(SignInController::redirect);
    }

    @GetMapping("/login/oauth2/code/cb")
    Mono<ResponseEntity<Void>> callback(
            ServerWebExchange exchange,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state) {
        return signingIn.complete(exchange, code, state).map(SignInController::redirect);
    }

    @GetMapping("/t/{tenant}/auth/session")
    Mono<Answer> session(ServerWebExchange exchange) {
        return signingIn.isSignedIn(exchange, tenantOf(exchange)).map(Answer::new);
    }

    @PostMapping("/t/{tenant}/auth/logout")
    Mono<Target> logout(ServerWebExchange exchange) {
        return signingOut.begin(exchange, tenantOf(exchange)).map(Target::new);
    }

    /** Sessions live at the installation's own address: on a tenant's domain the browser is sent there first. */
    private boolean isHome(ServerWebExchange exchange) {
        var host = exchange.getRequest().getHeaders().getHost();
        return host != null
                && Objects.equals(host.getHostString(), installation.baseUrl().getHost());
    }

    private ResponseEntity<Void> elsewhere(TenantId tenant, ReturnAddress target) {
        return redirect(URI.create(installation.issuer(tenant) + "/auth/login?return="
                + java.net.URLEncoder.encode(target.value(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static ResponseEntity<Void> redirect(URI target) {
        return ResponseEntity.status(HttpStatus.FOUND).location(target).build();
    }

    private static TenantId tenantOf(ServerWebExchange exchange) {
        var tenant = Visit.addressOf(exchange).tenant();
        if (tenant == null) {
            throw Refusal.notFound();
        }
        return tenant;
    }

    record Answer(boolean signedIn) {}

    record Target(String location) {}
}

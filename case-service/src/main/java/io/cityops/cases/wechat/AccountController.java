package io.cityops.cases.wechat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.WebSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a city administrator connects the official account. Secrets go in and never come out. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/wechat")
class AccountController {

    private final Accounts accounts;
    private final WebSettings settings;

    AccountController(Accounts accounts, WebSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Needs("tenant.manage")
    @GetMapping
    Shown show() {
        var address = settings.address(CurrentTenant.get().value()) + "/api/channels/wechat/callback";
        return accounts.find()
                .map(kept -> new Shown(
                        address,
                        kept.account().appId(),
                        kept.account().encrypted(),
                        kept.changedAt(),
                        kept.changedBy()))
                .orElseGet(() -> new Shown(address, null, true, null, null));
    }

    @Needs("tenant.manage")
    @PutMapping
    @Transactional
    Shown connect(@RequestBody @Valid Wanted wanted) {
        var before = accounts.find().map(Accounts.Kept::account);
        var account = new Account(
                wanted.appId(),
                either(wanted.token(), before, Account::token, "/token"),
                either(wanted.aesKey(), before, Account::aesKey, "/aesKey"),
                either(wanted.secret(), before, Account::secret, "/secret"),
                wanted.encrypted());
        accounts.keep(account, Caller.current().name());
        return show();
    }

    /** A secret that is left out stays as it is. */
    private static String either(
            @Nullable String wanted, Optional<Account> before, Function<Account, String> kept, String pointer) {
        return Optional.ofNullable(wanted)
                .or(() -> before.map(kept))
                .orElseThrow(() -> ProblemException.invalid(pointer, "Needed when the account is connected first."));
    }

    /**
     * The account as it should be.
     *
     * @param encrypted whether only encrypted messages are taken (安全模式)
     */
    record Wanted(
            @NotNull @Pattern(regexp = "wx[0-9a-f]{16}") String appId,
            @Pattern(regexp = "[A-Za-z0-9]{3,32}") @Nullable String token,
            @Pattern(regexp = "[A-Za-z0-9]{43}") @Nullable String aesKey,

            @Pattern(regexp = "[A-Za-z0-9]{16,64}") @Nullable
            String secret,

            @NotNull Boolean encrypted) {

        @Override
        public String toString() {
            return "the account " + appId;
        }
    }

    /**
     * The account as it is.
     *
     * @param callback what to enter at WeChat as the server's address
     * @param appId absent while no account is connected
     */
    record Shown(
            String callback,
            @Nullable String appId,
            boolean encrypted,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}
}

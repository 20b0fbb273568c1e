package io.cityops.cases.keys;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a city administrator gives out keys and takes them back. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/keys")
class KeysController {

    private static final int USUAL = 60;

    private final ApiKeys keys;

    KeysController(ApiKeys keys) {
        this.keys = keys;
    }

    /** The newest two hundred; a city gives out a handful. */
    @Needs("tenant.manage")
    @GetMapping
    Listed list(@RequestParam(defaultValue = "open311") @Pattern(regexp = "open311|video") String purpose) {
        return new Listed(keys.all(Purpose.of(purpose)), null);
    }

    @Needs("tenant.manage")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Told make(@RequestBody @Valid Wanted wanted) {
        var perMinute = wanted.perMinute() == null ? USUAL : wanted.perMinute();
        var made = keys.make(
                wanted.name().strip(),
                perMinute,
                wanted.opens(),
                Caller.current().name());
        return new Told(made.key(), made.secret());
    }

    @Needs("tenant.manage")
    @DeleteMapping("/{id}")
    @Transactional
    ApiKey revoke(@PathVariable UUID id) {
        return keys.revoke(id, Caller.current().name());
    }

    record Listed(List<ApiKey> items, @Nullable String next) {}

    /**
     * A key as it is wanted.
     *
     * @param name whose it is, or for which application
     * @param perMinute how many requests it may bring in a minute, 60 unless said otherwise
     * @param purpose what it opens, the open interface unless said otherwise
     */
    record Wanted(
            @NotBlank @Size(max = 60) String name,
            @Min(1) @Max(6_000) @Nullable Integer perMinute,
            @Nullable Purpose purpose) {

        Purpose opens() {
            return purpose == null ? Purpose.OPEN311 : purpose;
        }
    }

    /** A new key, and what its holder shows: told here and never again. */
    record Told(@JsonUnwrapped ApiKey key, String secret) {}
}

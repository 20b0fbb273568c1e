package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operators of a tenant, for its administrator. A secret is shown when it is made and never again. */
@RestController
@Needs("tenant.manage")
@RequestMapping("/t/{tenant}/api/availability/operators")
class OperatorController {

    private final Connecting connecting;

    OperatorController(Connecting connecting) {
        this.connecting = connecting;
    }

    /** All that may speak, fifty at most, and those revoked last. */
    @GetMapping
    Page<OperatorView> list() {
        return new Page<>(connecting.all(), null);
    }

    /** At most as many as may be listed: two thousand. */
    @GetMapping("/{id}/places")
    Page<OperatorDetails.Place> places(@PathVariable UUID id) {
        return new Page<>(connecting.places(id), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Connecting.Connected connect(@Valid @RequestBody NewOperator body) {
        return connecting.connect(details(body.name(), body.kind(), body.source(), body.staleAfter(), body.places()));
    }

    @PutMapping("/{id}")
    OperatorView describe(@PathVariable UUID id, @Valid @RequestBody ChangedOperator body) {
        return connecting.describe(
                id, body.version(), details(body.name(), body.kind(), body.source(), body.staleAfter(), body.places()));
    }

    @PostMapping("/{id}/secret")
    Connecting.Connected renew(@PathVariable UUID id) {
        return connecting.renew(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        connecting.revoke(id);
    }

    private static OperatorDetails details(
            String name, String kind, @Nullable String source, int staleAfter, @Nullable List<Listed> places) {
        return new OperatorDetails(
                name.strip(),
                kind,
                source == null || source.isBlank() ? null : source.strip(),
                staleAfter,
                places == null
                        ? List.of()
                        : places.stream()
                                .map(listed ->
                                        new OperatorDetails.Place(listed.place().strip(), listed.facility()))
                                .toList());
    }

    /** A facility that the operator knows by an id of its own. */
    record Listed(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]+")
            String place,

            @NotNull UUID facility) {}

    record NewOperator(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cntrl}]+")
            String name,

            @NotBlank @Size(max = 40) String kind,

            @Nullable @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String source,

            @NotNull @Min(1) @Max(1440) Integer staleAfter,
            @Nullable @Size(max = 2_000) List<@NotNull @Valid Listed> places) {}

    record ChangedOperator(
            @NotNull Long version,

            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cntrl}]+")
            String name,

            @NotBlank @Size(max = 40) String kind,

            @Nullable @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String source,

            @NotNull @Min(1) @Max(1440) Integer staleAfter,
            @Nullable @Size(max = 2_000) List<@NotNull @Valid Listed> places) {}
}

package io.cityops.tenant.organisation;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.organisation.Unit.Calendar;
import io.cityops.tenant.organisation.Unit.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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

@RestController
@RequestMapping("/t/{tenant}/api/units")
class UnitController {

    private final Organisation organisation;
    private final IdempotentRequests idempotent;

    UnitController(Organisation organisation, IdempotentRequests idempotent) {
        this.organisation = organisation;
        this.idempotent = idempotent;
    }

    /** The whole tree, from the top down: a city has some hundred units. */
    @Needs("case.read")
    @GetMapping
    Page<UnitView> list() {
        return new Page<>(organisation.units(), null);
    }

    @Needs("organisation.manage")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitView add(HttpServletRequest request, @Valid @RequestBody Described body) {
        return idempotent.once(
                request,
                body,
                () -> organisation.add(
                        body.code(), body.name().strip(), body.kindOf(), body.parent(), body.calendarOf()),
                UnitView.class);
    }

    @Needs("organisation.manage")
    @PutMapping("/{id}")
    UnitView describe(@PathVariable UUID id, @Valid @RequestBody Described body) {
        return organisation.describe(
                id, body.code(), body.name().strip(), body.kindOf(), body.parent(), body.calendarOf());
    }

    @Needs("organisation.manage")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        organisation.remove(id);
    }

    /** A unit as an administrator describes it. */
    record Described(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}", message = "1 to 40 letters, digits, - and _")
            String code,

            @NotBlank @Size(max = 100) String name,

            @NotNull @Pattern(regexp = "centre|department|street|community|company")
            String kind,

            @Nullable UUID parent,
            @Nullable @Pattern(regexp = "working|always") String calendar) {

        Kind kindOf() {
            return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        }

        Calendar calendarOf() {
            return calendar == null ? Calendar.WORKING : Calendar.valueOf(calendar.toUpperCase(Locale.ROOT));
        }
    }
}

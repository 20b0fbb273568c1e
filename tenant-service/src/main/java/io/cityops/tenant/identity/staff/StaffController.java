package io.cityops.tenant.identity.staff;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.identity.NewAccount;
import io.cityops.tenant.identity.UnitDirectory;
import io.cityops.tenant.tenants.InitialPassword;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of a tenant, for its administrator. */
@RestController
@RequestMapping("/t/{tenant}/api/users")
@Needs("tenant.manage")
class StaffController {

    private final Staffing staffing;
    private final People people;
    private final UnitDirectory units;

    StaffController(Staffing staffing, People people, UnitDirectory units) {
        this.staffing = staffing;
        this.people = people;
        this.units = units;
    }

    @GetMapping
    Page<Shown> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var rows = people.findByUsernameGreaterThanOrderByUsername(
                cursor == null ? "" : position(cursor), Limit.of(limit + 1));
        var names = names(rows);
        return Page.of(rows, limit, last -> Cursor.encode(last.username())).map(person -> Shown.of(person, names));
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id) {
        return shown(staffing.get(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@Valid @RequestBody New user) {
        var password = InitialPassword.random();
        return new Added(shown(staffing.enrol(user.account(password))), password);
    }

    @PutMapping("/{id}")
    Shown change(@PathVariable UUID id, @Valid @RequestBody Changed user) {
        var phone = Phone.unmask(user.phone(), staffing.get(id).phone());
        return shown(staffing.assign(
                id,
                new Person.Duties(
                        user.name().strip(), phone, user.unit(), user.roles(), !Boolean.FALSE.equals(user.enabled()))));
    }

    @PostMapping("/{id}/password")
    Password reset(@PathVariable UUID id) {
        return new Password(staffing.reset(id));
    }

    private Shown shown(Person person) {
        return Shown.of(person, names(List.of(person)));
    }

    private Map<UUID, String> names(List<Person> rows) {
        var ids = rows.stream()
                .map(Person::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : units.names(ids);
    }

    private static String position(String cursor) {
        try {
            return Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "This is not a cursor of this list.");
        }
    }

    record New(
            @NotNull
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9._-]{1,39}",
                    message = "2 to 40 lower-case letters, digits, dots, hyphens or underscores")
            String username,

            @NotBlank @Size(max = 60) String name,

            @Nullable @Pattern(regexp = Phone.FORM, message = Phone.WANTED)
            String phone,

            @Nullable UUID unit,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> roles) {

        NewAccount account(String password) {
            return new NewAccount(username, name.strip(), Phone.orNothing(phone), unit, roles, password, true);
        }
    }

    record Changed(
            @NotBlank @Size(max = 60) String name,

            @Nullable @Pattern(regexp = Phone.FORM, message = Phone.WANTED)
            String phone,

            @Nullable UUID unit,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> roles,
            @Nullable Boolean enabled) {}

    record Added(
            UUID id,
            String username,
            String name,
            @Nullable String phone,
            @Nullable Unit unit,
            List<String> roles,
            boolean enabled,
            String initialPassword) {

        Added(Shown shown, String password) {
            this(
                    shown.id(),
                    shown.username(),
                    shown.name(),
                    shown.phone(),
                    shown.unit(),
                    shown.roles(),
                    shown.enabled(),
                    password);
        }
    }

    record Shown(
            UUID id,
            String username,
            String name,
            @Nullable String phone,
            @Nullable Unit unit,
            List<String> roles,
            boolean enabled) {

        static Shown of(Person person, Map<UUID, String> unitNames) {
            var unit = person.unit();
            return new Shown(
                    person.id(),
                    person.username(),
                    person.name(),
                    Phone.mask(person.phone()),
                    unit == null ? null : new Unit(unit, unitNames.getOrDefault(unit, "")),
                    person.roles(),
                    person.enabled());
        }
    }

    record Unit(UUID id, String name) {}

    record Password(String initialPassword) {}
}

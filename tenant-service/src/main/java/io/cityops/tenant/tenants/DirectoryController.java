package io.cityops.tenant.tenants;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of tenants: for citizens who look for their city, and for the other services. */
@RestController
class DirectoryController {

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/tenants")
    @Public
    Page<Listed> list(
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(
                entry -> entry.profile().active()
                        && !entry.profile().id().equals(TenantId.PLATFORM)
                        && (entry.profile().name().contains(q)
                                || entry.profile().id().value().contains(q)),
                limit,
                cursor);
    }

    @GetMapping("/internal/tenants/{slug}")
    @Internal
    TenantProfile one(@PathVariable String slug) {
        return TenantId.parse(slug).flatMap(directory::find).orElseThrow(() -> ProblemException.notFound("tenant"));
    }

    @GetMapping("/internal/tenants")
    @Internal
    Page<TenantProfile> all() {
        return new Page<>(
                directory.entries().stream().map(Directory.Entry::profile).toList(), null);
    }

    Page<Listed> page(Predicate<Directory.Entry> wanted, int limit, @Nullable String cursor) {
        var after = cursor == null ? "" : position(cursor);
        List<Listed> rows = directory.entries().stream()
                .filter(entry -> place(entry.profile()).compareTo(after) > 0)
                .filter(wanted)
                .limit(limit + 1L)
                .map(Listed::of)
                .toList();
        return Page.of(rows, limit, last -> Cursor.encode(last.division(), last.slug()));
    }

    private static String place(TenantProfile profile) {
        return profile.division() + " " + profile.id().value();
    }

    private static String position(String cursor) {
        try {
            return String.join(" ", Cursor.decode(cursor, 2));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "This is not a cursor of this list.");
        }
    }

    record Listed(
            String slug,
            String name,
            String level,
            String division,
            @Nullable String parent,
            String status,
            boolean demo,
            Tenant.@Nullable Centre centre) {

        static Listed of(Directory.Entry entry) {
            var profile = entry.profile();
            var parent = profile.parent();
            return new Listed(
                    profile.id().value(),
                    profile.name(),
                    profile.level(),
                    profile.division(),
                    parent == null ? null : parent.value(),
                    profile.status(),
                    profile.demo(),
                    entry.centre());
        }
    }
}

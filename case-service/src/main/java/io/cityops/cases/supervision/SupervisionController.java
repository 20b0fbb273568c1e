package io.cityops.cases.supervision;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.intake.Uploads;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.reference.Calendars;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where units' missed limits are seen, and what they lead to is answered and settled. A unit sees its own alone. */
@RestController
@RequestMapping("/t/{tenant}/api/supervision")
class SupervisionController {

    private final Standings standings;
    private final Supervising supervising;
    private final Matters matters;
    private final MissedLimits missed;
    private final Rulebook rulebook;
    private final Calendars calendars;
    private final Showing showing;
    private final Clock clock;

    SupervisionController(
            Standings standings,
            Supervising supervising,
            Matters matters,
            MissedLimits missed,
            Rulebook rulebook,
            Calendars calendars,
            Showing showing,
            Clock clock) {
        this.standings = standings;
        this.supervising = supervising;
        this.matters = matters;
        this.missed = missed;
        this.rulebook = rulebook;
        this.calendars = calendars;
        this.showing = showing;
        this.clock = clock;
    }

    @Needs("case.read")
    @GetMapping("/units")
    Units units() {
        var rules = rulebook.current().city().misses();
        var zone = calendars.zone();
        var month = clock.instant().atZone(zone).toLocalDate().withDayOfMonth(1).atStartOfDay(zone);
        return new Units(
                rules.on(),
                rules.times(),
                rules.window(),
                standings.units(rules, month.toInstant(), Sight.of(Caller.current())));
    }

    @Needs("case.read")
    @GetMapping("/misses")
    Page<Miss> misses(
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!Sight.of(Caller.current()).coversUnit(unit)) {
            throw ProblemException.notFound("unit");
        }
        return standings.misses(unit, limit, cursor);
    }

    @Needs("case.read")
    @GetMapping("/matters")
    Page<Row> matters(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var now = clock.instant();
        return standings
                .matters(Sight.of(Caller.current()).unit(), open, limit, cursor)
                .map(matter -> Row.of(matter, now));
    }

    @Needs("case.read")
    @GetMapping("/matters/{id}")
    Detail matter(@PathVariable UUID id) {
        var caller = Caller.current();
        return detail(supervising.visible(id, caller), caller);
    }

    @Needs("case.handle")
    @PostMapping(path = "/matters/{id}/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Detail answer(
            @PathVariable UUID id,
            @RequestPart("answer") @Valid Said answer,
            @RequestPart(name = "photos", required = false) @Nullable List<MultipartFile> photos) {
        var caller = Caller.current();
        return detail(
                supervising.answer(id, answer.version(), answer.text().strip(), Uploads.bytes(photos), caller), caller);
    }

    @Needs(Sight.SUPERVISING)
    @PostMapping("/matters/{id}/settle")
    Detail settle(@PathVariable UUID id, @RequestBody @Valid Said said) {
        var caller = Caller.current();
        return detail(supervising.settle(id, said.version(), said.text().strip(), caller), caller);
    }

    @Needs(Sight.SUPERVISING)
    @PostMapping("/matters/{id}/send-back")
    Detail sendBack(@PathVariable UUID id, @RequestBody @Valid Said said) {
        var caller = Caller.current();
        return detail(supervising.sendBack(id, said.version(), said.text().strip(), caller), caller);
    }

    @Needs("case.read")
    @GetMapping(path = "/matters/{id}/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<Resource> photo(
            @PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "full") String size) {
        var found = supervising.visible(id, Caller.current());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(showing.picture(found.id(), photo, size.equals("thumb")));
    }

    private Detail detail(Matter matter, Caller caller) {
        return new Detail(
                Row.of(matter, clock.instant()),
                missed.of(matter.id()),
                matters.history(matter.id()),
                supervising.possible(matter, caller));
    }

    /** How all units stand, and what too many is. */
    record Units(boolean on, int times, MissRules.Window window, List<Standings.Standing> items) {}

    /** A matter as one row. */
    record Row(Matter matter, DeadlineLight light) {

        static Row of(Matter matter, Instant now) {
            return new Row(matter, matter.light(now));
        }
    }

    /** All of a matter, and what the caller may do to it. */
    record Detail(Row row, List<Miss> misses, List<Matters.Entry> history, List<Matter.Act> actions) {}

    /** What somebody says to a matter of a version. */
    record Said(
            @NotNull Integer version,
            @NotBlank @Size(max = 2_000) String text) {}
}

package io.cityops.cases.patrol.log;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.lifecycle.Sights;
import io.cityops.cases.patrol.log.DailyLog.Wanted;
import io.cityops.cases.reference.Calendars;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where it is seen what collectors put right themselves on a day (网格日报): today where no day is asked for. */
@RestController
@RequestMapping("/t/{tenant}/api/patrol/daily-log")
class DailyLogController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int AT_A_TIME = 200;
    private static final int MOST = 20_000;

    private final DailyLog log;
    private final Evidence evidence;
    private final Sights sights;
    private final Calendars calendars;
    private final Clock clock;

    DailyLogController(DailyLog log, Evidence evidence, Sights sights, Calendars calendars, Clock clock) {
        this.log = log;
        this.evidence = evidence;
        this.sights = sights;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Needs("case.read")
    @GetMapping
    Page<Shown> list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Size(max = 40) String grid,
            @RequestParam(required = false) @Nullable @Size(max = 100) String person,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = log.page(wanted(day, unit, grid, person), sight(), limit, cursor);
        var files = evidence.of(page.items().stream().map(Entry::caseId).toList());
        return page.map(entry -> Shown.of(entry, files.getOrDefault(entry.caseId(), List.of())));
    }

    @Needs("case.read")
    @GetMapping("/totals")
    Summed totals(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Size(max = 40) String grid,
            @RequestParam(required = false) @Nullable @Size(max = 100) String person) {
        var wanted = wanted(day, unit, grid, person);
        return new Summed(wanted.day().day(), log.totals(wanted, sight()));
    }

    /** The same as a table for a spreadsheet, the latest first. */
    @Needs("case.read")
    @GetMapping(path = "/file", produces = "text/csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Size(max = 40) String grid,
            @RequestParam(required = false) @Nullable @Size(max = 100) String person,
            @RequestParam(defaultValue = "zh-CN") @Pattern(regexp = "zh-CN|en") String language) {
        var wanted = wanted(day, unit, grid, person);
        var table = new LogFile(calendars.zone(), language.equals("en"));
        write(wanted, sight(), table);
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"daily-log-%s.csv\""
                                .formatted(wanted.day().day()))
                .header("X-Content-Type-Options", "nosniff")
                .body(table.bytes());
    }

    private LogSight sight() {
        var caller = Caller.current();
        return LogSight.of(caller, sights.beneathOwn(caller));
    }

    private Wanted wanted(
            @Nullable LocalDate day, @Nullable UUID unit, @Nullable String grid, @Nullable String person) {
        return new Wanted(LogDay.of(day, calendars.zone(), clock.instant()), unit, told(grid), told(person));
    }

    private static @Nullable String told(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    private void write(Wanted wanted, LogSight sight, LogFile table) {
        var written = 0;
        for (String cursor = null; written == 0 || cursor != null; written += AT_A_TIME) {
            if (written >= MOST) {
                throw ProblemException.invalid("grid", "More than %d reports: ask for one grid.".formatted(MOST));
            }
            var page = log.page(wanted, sight, AT_A_TIME, cursor);
            var files = evidence.of(page.items().stream().map(Entry::caseId).toList());
            page.items()
                    .forEach(entry -> table.add(
                            entry,
                            shown(files.getOrDefault(entry.caseId(), List.of())).toList()));
            cursor = page.next();
        }
    }

    /** What came with the report itself, and can be seen. */
    private static Stream<Attachment> shown(List<Attachment> files) {
        return files.stream()
                .filter(one -> one.isPhoto() && one.reported() && one.scan().passed());
    }

    /** What was put right on a day. */
    record Summed(LocalDate day, @JsonUnwrapped Totals totals) {}

    record Photo(UUID id, String url, String thumb, Role role) {}

    /** A self-handled report, with what it showed; whoever sees it here sees its case. */
    record Shown(@JsonUnwrapped Entry entry, List<Photo> photos) {

        static Shown of(Entry entry, List<Attachment> files) {
            var base = "/t/" + CurrentTenant.get().value() + "/api/cases/" + entry.caseId() + "/photos/";
            return new Shown(
                    entry,
                    shown(files)
                            .map(one ->
                                    new Photo(one.id(), base + one.id(), base + one.id() + "?size=thumb", one.role()))
                            .toList());
        }
    }
}

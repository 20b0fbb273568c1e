package io.cityops.cases.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.batches.reading.Field;
import io.cityops.cases.batches.reading.Mapping;
import io.cityops.cases.rows.Place;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where staff send tables of reports, see what would become of each row, and have it done. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/batches")
class BatchController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Batching batching;
    private final Batches batches;
    private final BatchRows rows;
    private final RejectedRows rejected;

    BatchController(Batching batching, Batches batches, BatchRows rows, RejectedRows rejected) {
        this.batching = batching;
        this.batches = batches;
        this.rows = rows;
        this.rejected = rejected;
    }

    @Needs("case.accept")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown send(
            @RequestParam MultipartFile file,
            @RequestParam @Pattern(regexp = "WGS84|CGCS2000|GCJ02|BD09") String datum,
            @RequestParam(defaultValue = "false") boolean answers) {
        return shown(batching.send(bytes(file), name(file), datum, answers, Caller.current()));
    }

    @Needs("case.accept")
    @GetMapping
    Page<Listed> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var from = Place.latestFirst(cursor);
        var page = Page.of(
                batches.before(from.at(), from.id(), limit + 1),
                limit,
                last -> new Place(last.madeAt(), last.id()).cursor());
        return new Page<>(page.items().stream().map(Listed::of).toList(), page.next());
    }

    /** An empty table, with a row that shows how. */
    @Needs("case.accept")
    @GetMapping(path = "/template", produces = "text/csv")
    ResponseEntity<byte[]> template() {
        var titles = Arrays.stream(Field.values())
                .filter(field -> field != Field.POINT)
                .map(Field::title)
                .collect(Collectors.joining(","));
        return csv(
                "template.csv",
                ("\uFEFF" + titles
                                + "\r\n中山路口垃圾桶满溢,暴露垃圾,109.4123,24.3256,中山路 1 号,王女士,13800000000,,2026-01-01 08:30,A-0001\r\n")
                        .getBytes(UTF_8));
    }

    @Needs("case.accept")
    @GetMapping("/{id}")
    Shown show(@PathVariable UUID id) {
        return shown(batching.find(id));
    }

    @Needs("case.accept")
    @PutMapping("/{id}/columns")
    Shown map(@PathVariable UUID id, @RequestBody @Valid Wanted wanted) {
        batching.map(id, new Mapping(wanted.columns()), Caller.current());
        return show(id);
    }

    @Needs("case.accept")
    @PostMapping("/{id}/apply")
    Shown apply(@PathVariable UUID id) {
        batching.apply(id, Caller.current());
        return show(id);
    }

    @Needs("case.accept")
    @PostMapping("/{id}/cancel")
    Shown cancel(@PathVariable UUID id) {
        batching.cancel(id, Caller.current());
        return show(id);
    }

    @Needs("case.accept")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        batching.remove(id);
    }

    /** The rows that are cases, in the order of the file. */
    @Needs("case.accept")
    @GetMapping("/{id}/cases")
    Page<BatchRows.Opened> cases(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        batching.find(id);
        return Page.of(
                rows.openedAfter(id, after(cursor), limit + 1),
                limit,
                last -> Cursor.encode(String.valueOf(last.row())));
    }

    @Needs("case.accept")
    @GetMapping(path = "/{id}/rejected.csv", produces = "text/csv")
    ResponseEntity<byte[]> rejected(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh-CN") String language) {
        return csv("rejected.csv", rejected.of(id, language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE));
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }

    private Shown shown(Batch batch) {
        var former = batches.sameAs(batch).map(Batch::id).orElse(null);
        return new Shown(
                Listed.of(batch),
                batch.encoding(),
                batch.datum(),
                batch.answers(),
                batch.old(),
                batch.survey(),
                batch.mapping().columns(),
                List.of(Field.values()),
                former);
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > BatchFiles.LIMITS.bytes()) {
            throw ProblemException.invalid("/file", "At most %d MB.".formatted(BatchFiles.LIMITS.bytes() >> 20));
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A table could not be read", e);
        }
    }

    /** The last part of what the sender calls the file, as far as it prints. */
    private static String name(MultipartFile file) {
        var told = String.valueOf(file.getOriginalFilename());
        var bare = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return bare.isEmpty() ? "table" : bare.substring(0, Math.min(100, bare.length()));
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Take the cursor of the page before.");
        }
    }

    /** @param columns which field each column stands for; those left out stand for nothing */
    record Wanted(@NotNull @Size(max = 60) Map<String, @NotNull Field> columns) {}

    /**
     * A batch in a list.
     *
     * @param rows those that say anything
     * @param accepted how many of them can be taken
     * @param reached the row that comes next
     * @param refused how many were refused, when their turn came
     */
    record Listed(
            UUID id,
            Batch.State state,
            String file,
            int rows,
            int accepted,
            long reached,
            int opened,
            int refused,
            Instant madeAt,
            String madeBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {

        static Listed of(Batch batch) {
            return new Listed(
                    batch.id(),
                    batch.state(),
                    batch.file(),
                    batch.survey().rows(),
                    batch.survey().accepted(),
                    batch.nextRow(),
                    batch.opened(),
                    batch.refused(),
                    batch.madeAt(),
                    batch.madeBy(),
                    batch.endedAt(),
                    batch.endedBy());
        }
    }

    /**
     * A batch as it is looked at.
     *
     * @param old whether it may tell of what is long ago
     * @param former another batch of the very same file, which was applied
     */
    record Shown(
            Listed batch,
            String encoding,
            String datum,
            boolean answers,
            boolean old,
            Survey survey,
            Map<String, Field> columns,
            List<Field> fields,
            @Nullable UUID former) {}
}

package io.cityops.tenant.organisation.grids.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Bookmark;
import io.cityops.tenant.organisation.grids.GridOutlines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of grids: looked at, applied, taken back. */
@RestController
@Needs("organisation.manage")
@RequestMapping("/t/{tenant}/api/grids/imports")
class GridImportController {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final int LONGEST_FILE_NAME = 100;

    private final GridImports imports;
    private final GridEditions editions;
    private final GridOutlines outlines;

    GridImportController(GridImports imports, GridEditions editions, GridOutlines outlines) {
        this.imports = imports;
        this.editions = editions;
        this.outlines = outlines;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    GridEdition preview(@RequestPart MultipartFile file, @RequestParam(defaultValue = "CGCS2000") String datum)
            throws IOException {
        var read = Datum.of(datum)
                .filter(known -> !known.inMetres())
                .orElseThrow(() -> ProblemException.invalid("datum", "One of WGS84, CGCS2000, GCJ02, BD09."));
        var name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\]", "");
        var shown = name.length() <= LONGEST_FILE_NAME ? name : name.substring(0, LONGEST_FILE_NAME);
        return imports.preview(shown, file.getBytes(), read, Caller.current().username());
    }

    @GetMapping
    Page<GridEdition> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(editions.before(Bookmark.read(cursor, LAST), limit + 1), limit, last -> Bookmark.of(last.id()));
    }

    @GetMapping("/{id}")
    GridEdition find(@PathVariable UUID id) {
        return imports.find(id);
    }

    /** What it draws; nothing where the file is refused. */
    @GetMapping("/{id}/outlines")
    ResponseEntity<byte[]> outlines(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .body(outlines.of(imports.find(id).id()).getBytes(UTF_8));
    }

    @PostMapping("/{id}/apply")
    GridEdition apply(@PathVariable UUID id) {
        return imports.apply(id, Caller.current().username());
    }

    @PostMapping("/{id}/undo")
    GridEdition undo(@PathVariable UUID id) {
        return imports.undo(id, Caller.current().username());
    }
}

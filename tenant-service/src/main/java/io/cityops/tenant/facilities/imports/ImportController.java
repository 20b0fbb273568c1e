package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.layers.LayerBook;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Needs("facility.write")
@RequestMapping("/t/{tenant}/api/facilities/imports")
class ImportController {

    private final Importing importing;
    private final LayerBook layers;

    ImportController(Importing importing, LayerBook layers) {
        this.importing = importing;
        this.layers = layers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView preview(
            @RequestPart MultipartFile file,
            @RequestParam String kind,
            @RequestParam(defaultValue = "WGS84") String datum,
            @RequestParam(required = false) @Nullable @Size(max = 100) String source,
            Locale locale)
            throws IOException {
        var name = FileName.of(file.getOriginalFilename());
        var read = Datum.of(datum)
                .orElseThrow(() -> ProblemException.invalid(
                        "datum", "“" + shortened(datum) + "” is not one of: " + Datum.ALLOWED));
        var origin = source == null || source.isBlank() ? name.source() : source.strip();
        var by = Caller.current().username();
        return view(importing.preview(name.shown(), file.getBytes(), kind, read, origin, by), locale);
    }

    @GetMapping
    Page<ImportView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Locale locale) {
        var all = layers.all();
        return importing.list(cursor, limit).map(found -> ImportView.of(found, all, locale));
    }

    @GetMapping("/{id}")
    ImportView find(@PathVariable UUID id, Locale locale) {
        return view(importing.find(id), locale);
    }

    @PutMapping("/{id}/mapping")
    ImportView understand(@PathVariable UUID id, @jakarta.validation.Valid @RequestBody Columns body, Locale locale) {
        return view(importing.understand(id, body.columns(), body.decided()), locale);
    }

    @PostMapping("/{id}/apply")
    ImportView apply(@PathVariable UUID id, Locale locale) {
        return view(importing.apply(id), locale);
    }

    @PostMapping("/{id}/undo")
    ImportView undo(@PathVariable UUID id, Locale locale) {
        return view(importing.undo(id), locale);
    }

    @GetMapping("/{id}/rejected.csv")
    ResponseEntity<byte[]> rejected(@PathVariable UUID id, Locale locale) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rejected.csv")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(importing.rejected(id, new RejectedCsv(locale)));
    }

    private static String shortened(String said) {
        return said.length() <= 60 ? said : said.substring(0, 60) + "…";
    }

    private ImportView view(FacilityImport found, Locale locale) {
        return ImportView.of(found, layers.all(), locale);
    }

    /**
     * Which column stands for which field; null where a column stands for nothing.
     *
     * @param alike what becomes of rows that look like what other sources know; as before where nothing is said
     */
    record Columns(
            @NotNull @Size(max = 200) Map<String, @Nullable String> columns,

            @Pattern(regexp = "skip|update|add") @Nullable String alike) {

        @Nullable
        Alike decided() {
            return alike == null ? null : Alike.valueOf(alike.toUpperCase(Locale.ROOT));
        }
    }
}

package io.cityops.cases.desk;

import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Orders;
import io.cityops.cases.intake.Report;
import io.cityops.cases.intake.Uploads;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Sights;
import io.cityops.cases.lifecycle.Source;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What staff see of cases and do to them. Who holds a permission that a single action needs is asked for each action. */
@RestController
@RequestMapping("/t/{tenant}/api/cases")
class DeskController {

    private final CaseList list;
    private final Sights sights;
    private final SimilarCases similarCases;
    private final CaseDesk desk;
    private final Casework casework;
    private final Intake intake;
    private final Orders orders;
    private final Acting acting;

    DeskController(
            CaseList list,
            Sights sights,
            SimilarCases similarCases,
            CaseDesk desk,
            Casework casework,
            Intake intake,
            Orders orders,
            Acting acting) {
        this.list = list;
        this.sights = sights;
        this.similarCases = similarCases;
        this.desk = desk;
        this.casework = casework;
        this.intake = intake;
        this.orders = orders;
        this.acting = acting;
    }

    @Needs("case.read")
    @GetMapping
    Page<CaseRow> list(
            @RequestParam(required = false) @Nullable List<String> stage,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String categoryScheme,
            @RequestParam(required = false) @Nullable String categoryKind,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String sourceClass,
            @RequestParam(required = false) @Nullable @Size(max = 40) String grid,
            @RequestParam(defaultValue = "false") boolean hazard,
            @RequestParam(defaultValue = "deadline") String sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var about = new CaseFilter.About(category, categoryScheme, categoryKind);
        var filter = CaseFilter.read(stage, light, deadline, unit, about, sort)
                .from(source, sourceClass)
                .inGrid(grid)
                .ofHazards(hazard)
                .within(sights.beneath(within));
        return list.page(filter, sights.of(Caller.current()), limit, cursor);
    }

    @Needs("case.read")
    @GetMapping("/counts")
    CaseList.Counts counts() {
        return list.counts(sights.of(Caller.current()));
    }

    @Needs("case.report")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CaseDetail register(@RequestBody @Valid Report report, HttpServletRequest request) {
        return take(report, List.of(), request);
    }

    @Needs("case.report")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CaseDetail registerWithPhotos(
            @RequestPart("report") @Valid Report report,
            @RequestPart(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        return take(report, Uploads.bytes(photos), request);
    }

    private CaseDetail take(Report report, List<byte[]> photos, HttpServletRequest request) {
        var caller = Caller.current();
        var source = report.source() == null ? Source.HOTLINE : Source.of(report.source());
        var channel = Channel.toldToStaff(report, source, Doer.of(caller));
        var order = orders.under(source, report.orderNumber());
        var receipt = intake.take(report, photos, channel, request, order);
        return desk.show(casework.whole(receipt.id(), caller), caller);
    }

    @Needs("case.read")
    @GetMapping("/{id}")
    CaseDetail show(@PathVariable UUID id) {
        var caller = Caller.current();
        return desk.show(casework.whole(id, caller), caller);
    }

    @Needs("case.read")
    @GetMapping("/{id}/similar")
    Similar similar(@PathVariable UUID id) {
        return new Similar(similarCases.to(casework.visible(id, Caller.current()), sights.of(Caller.current())));
    }

    @Needs("case.read")
    @PostMapping("/{id}/actions")
    CaseDetail act(@PathVariable UUID id, @RequestBody @Valid Ordered ordered, HttpServletRequest request) {
        var caller = Caller.current();
        return desk.show(acting.act(id, ordered, caller, request), caller);
    }

    record Similar(List<SimilarCases.Near> items) {}
}

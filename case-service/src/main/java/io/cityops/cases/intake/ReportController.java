package io.cityops.cases.intake;

import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Source;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where anybody reports what is amiss, without an account. */
@RestController
@RequestMapping("/t/{tenant}/api/reports")
class ReportController {

    private static final Channel PORTAL = new Channel(Source.WEB, Doer.PUBLIC, null);

    private final Intake intake;

    ReportController(Intake intake) {
        this.intake = intake;
    }

    @Public
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(@PathVariable String tenant, @RequestBody @Valid Report report, HttpServletRequest request) {
        return take(tenant, report, List.of(), request);
    }

    @Public
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Reported reportWithPhotos(
            @PathVariable String tenant,
            @RequestPart("report") @Valid Report report,
            @RequestPart(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        return take(tenant, report, Uploads.bytes(photos), request);
    }

    private Reported take(String tenant, Report report, List<byte[]> photos, HttpServletRequest request) {
        var receipt = intake.take(report, photos, PORTAL, request);
        return new Reported(
                receipt.code(), receipt.number(), receipt.reportedAt(), "/t/" + tenant + "/track/" + receipt.code());
    }

    /** What the reporter gets: the code to follow the case by. */
    record Reported(String code, String number, Instant reportedAt, String location) {}
}

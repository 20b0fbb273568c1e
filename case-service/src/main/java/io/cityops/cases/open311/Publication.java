package io.cityops.cases.open311;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.open311.PublishedRequests.Request;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.WebSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A request as anybody reads it: never who sent it, nor what staff say among themselves: no more than the tracking page tells. */
@Component
class Publication {

    private final Rulebook rulebook;
    private final Evidence evidence;
    private final WebSettings settings;

    Publication(Rulebook rulebook, Evidence evidence, WebSettings settings) {
        this.rulebook = rulebook;
        this.evidence = evidence;
        this.settings = settings;
    }

    /**
     * Requests as they are read, with the photos of all of them read at once.
     *
     * @param scheme the one whose codes services go by at present
     * @param extended with what GeoReport does not know of
     */
    List<Map<String, @Nullable Object>> of(List<Request> requests, String scheme, boolean extended) {
        var photos = evidence.of(requests.stream()
                .filter(Request::lookedAt)
                .map(request -> request.report().id())
                .toList());
        return requests.stream()
                .map(request -> of(
                        request,
                        media(
                                request.report(),
                                photos.getOrDefault(request.report().id(), List.of())),
                        scheme,
                        extended))
                .toList();
    }

    private Map<String, @Nullable Object> of(Request request, List<String> media, String scheme, boolean extended) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        var report = request.report();
        var stage = request.incident().told();
        var category = report.category();
        told.put("service_request_id", report.number());
        told.put("status", request.closed() ? "closed" : "open");
        told.put("status_notes", rulebook.current().name(stage));
        told.put("service_name", category == null ? null : category.name());
        told.put("service_code", code(category, scheme));
        told.put("description", request.lookedAt() ? Masked.of(report.description()) : null);
        told.put("agency_responsible", null);
        told.put("service_notice", null);
        told.put("requested_datetime", time(report.reportedAt()));
        told.put("updated_datetime", time(updated(request)));
        told.put("expected_datetime", null);
        told.put("address", request.lookedAt() ? masked(report.place().address()) : null);
        told.put("address_id", null);
        told.put("zipcode", null);
        told.put("lat", report.place().lat());
        told.put("long", report.place().lng());
        told.put("media_url", media.isEmpty() ? null : media.getFirst());
        if (extended) {
            told.put("extended_attributes", extension(request, media));
        }
        return told;
    }

    /** The service's code; none where it is of a scheme whose services are no longer listed: it may mean another there. */
    static String code(@Nullable Category category, String scheme) {
        return category == null || !category.scheme().equals(scheme) ? "" : category.code();
    }

    /** The photos that came with a report, the first one first. */
    List<Attachment> photos(CaseFile report) {
        return shown(evidence.of(report.id())).toList();
    }

    private static Stream<Attachment> shown(List<Attachment> files) {
        return files.stream().filter(file -> file.reported() && file.isPhoto() && file.sharable());
    }

    private List<String> media(CaseFile report, List<Attachment> files) {
        var base =
                settings.address(CurrentTenant.get().value()) + "/open311/v2/requests/" + report.number() + "/media/";
        return shown(files).map(photo -> base + photo.id()).toList();
    }

    private static Map<String, @Nullable Object> extension(Request request, List<String> media) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("stage", request.incident().told().code());
        more.put("progress_light", request.incident().progressLight().code());
        more.put("media_urls", media);
        return more;
    }

    private static Instant updated(Request request) {
        var ended = request.incident().endedAt();
        return ended == null ? request.changedAt() : ended;
    }

    private static @Nullable String masked(@Nullable String address) {
        return address == null ? null : Masked.of(address);
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

package io.cityops.cases.video;

import io.cityops.cases.lifecycle.Doer;
import io.cityops.tenancy.web.Public;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where watchers of cameras tell what they see, with a key of the city; up to fifty things at once. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/video/events")
class VideoEventController {

    private final Watching watching;

    VideoEventController(Watching watching) {
        this.watching = watching;
    }

    /**
     * May be sent again as it is: what came before is known by the vendor's id, and acts once.
     *
     * @param shown the key, which {@link KeyBeforeBody} has looked at before
     * @param by whose key it is
     */
    @Public
    @PostMapping
    Heard hear(
            @RequestHeader(KeyBeforeBody.HEADER) @Size(max = 200) String shown,
            @RequestAttribute(KeyBeforeBody.TELLER) Doer by,
            @RequestBody @Valid Told told) {
        var vendor = told.vendor().strip();
        return new Heard(told.events().stream()
                .map(one -> Item.of(one, watching.take(vendor, one, by)))
                .toList());
    }

    /** @param vendor whose ids and codes these are */
    record Told(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[^\\p{Cntrl}]+")
            String vendor,

            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Sighting> events) {}

    /** One answer for each, in the order in which they were told. */
    record Heard(List<Item> items) {}

    /**
     * What became of one.
     *
     * @param id the vendor's
     * @param event ours: what it is kept as, or counted on
     * @param picture why its picture was not taken; the event is kept without
     */
    record Item(
            String id,
            Outcome outcome,
            @Nullable UUID event,
            @Nullable String picture) {

        static Item of(Sighting told, Watching.Result result) {
            return new Item(told.id(), result.outcome(), result.event(), result.picture());
        }
    }
}

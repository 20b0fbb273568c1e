package io.cityops.cases.video.cameras;

import io.cityops.cases.intake.Report;
import io.cityops.cases.intake.Territory;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a city administrator keeps the register of cameras, one by one. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/video/cameras")
class CameraController {

    private final Cameras cameras;
    private final Territory territory;

    CameraController(Cameras cameras, Territory territory) {
        this.cameras = cameras;
        this.territory = territory;
    }

    @Needs("tenant.manage")
    @GetMapping
    Page<Camera> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.of(cameras.after(after(cursor), limit + 1), limit, camera -> Cursor.encode(camera.code()));
    }

    @Needs("tenant.manage")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Camera add(@RequestBody @Valid NewCamera told) {
        if (cameras.count() >= Cameras.MOST) {
            throw ProblemException.invalid("/code", "At most %d cameras are registered.".formatted(Cameras.MOST));
        }
        var place = territory.place(told.place());
        var camera = new Camera(
                Ids.next(),
                told.code(),
                told.name().strip(),
                place.lng(),
                place.lat(),
                place.address(),
                told.facing(),
                false);
        try {
            cameras.add(camera, Caller.current().name());
            return camera;
        } catch (DuplicateKeyException e) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "camera-known",
                    "The camera is known",
                    "There is a camera of that code already.");
        }
    }

    @Needs("tenant.manage")
    @PutMapping("/{id}")
    Camera change(@PathVariable UUID id, @RequestBody @Valid ChangedCamera told) {
        var known = cameras.find(id).orElseThrow(() -> ProblemException.notFound("camera"));
        var place = territory.place(told.place());
        var changed = new Camera(
                id,
                known.code(),
                told.name().strip(),
                place.lng(),
                place.lat(),
                place.address(),
                told.facing(),
                told.retired());
        cameras.change(changed, Caller.current().name());
        return changed;
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Take the cursor of the page before.");
        }
    }

    record NewCamera(
            @NotNull @Pattern(regexp = CameraTable.CODE) String code,
            @NotBlank @Size(max = CameraTable.LONGEST_NAME) String name,
            @NotNull @Valid Report.Where place,
            @Min(0) @Max(359) @Nullable Integer facing) {}

    record ChangedCamera(
            @NotBlank @Size(max = CameraTable.LONGEST_NAME) String name,
            @NotNull @Valid Report.Where place,
            @Min(0) @Max(359) @Nullable Integer facing,
            boolean retired) {}
}

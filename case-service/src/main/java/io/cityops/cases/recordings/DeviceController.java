package io.cityops.cases.recordings;

import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.Page;
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

/** The register of body cameras and drones. */
@RestController
@RequestMapping("/t/{tenant}/api/devices")
class DeviceController {

    private final Devices devices;
    private final ReferenceData reference;

    DeviceController(Devices devices, ReferenceData reference) {
        this.devices = devices;
        this.reference = reference;
    }

    @Needs("case.read")
    @GetMapping
    Page<Device> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.of(devices.after(after(cursor), limit + 1), limit, device -> Cursor.encode(device.code()));
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Take the cursor of the page before.");
        }
    }

    @Needs("organisation.manage")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Device add(@RequestBody @Valid NewDevice told) {
        requireUnit(told.unit());
        var device =
                new Device(Ids.next(), told.code(), told.kind(), told.name().strip(), told.unit(), false);
        try {
            devices.add(device);
            return device;
        } catch (DuplicateKeyException e) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "device-known",
                    "The device is known",
                    "There is a device of that code already.");
        }
    }

    @Needs("organisation.manage")
    @PutMapping("/{id}")
    Device change(@PathVariable UUID id, @RequestBody @Valid ChangedDevice told) {
        requireUnit(told.unit());
        var known = devices.find(id).orElseThrow(() -> ProblemException.notFound("device"));
        var changed = new Device(id, known.code(), known.kind(), told.name().strip(), told.unit(), told.retired());
        devices.change(id, changed);
        return changed;
    }

    private void requireUnit(@Nullable UUID unit) {
        if (unit != null && reference.unit(unit).isEmpty()) {
            throw ProblemException.invalid("/unit", "There is no such unit.");
        }
    }

    record NewDevice(
            @NotNull @Pattern(regexp = "[0-9A-Za-z._-]{2,40}")
            String code,

            @NotNull DeviceKind kind,
            @NotBlank @Size(max = 60) String name,
            @Nullable UUID unit) {}

    record ChangedDevice(
            @NotBlank @Size(max = 60) String name, @Nullable UUID unit, boolean retired) {}
}

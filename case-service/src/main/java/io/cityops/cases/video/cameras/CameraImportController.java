package io.cityops.cases.video.cameras;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.tables.AtOnce;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a city administrator brings a whole table of cameras, all of it or none. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/video/cameras/table")
class CameraImportController {

    private final CameraTable table;
    private final Cameras cameras;

    CameraImportController(CameraTable table, Cameras cameras) {
        this.table = table;
        this.cameras = cameras;
    }

    /** An empty table, with a row that shows how. */
    @Needs("tenant.manage")
    @GetMapping(produces = "text/csv")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cameras.csv\"")
                .body("\uFEFF编码,名称,经度,纬度,地址,朝向\r\n45020200001310000001,中山路口东侧,109.4123,24.3256,中山路 1 号,90\r\n"
                        .getBytes(UTF_8));
    }

    /**
     * Adds the cameras of a table; those whose code is known are changed, and stay out of service where they are. No
     * transaction is open while it is read.
     */
    @Needs("tenant.manage")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Cameras.Put take(
            @RequestParam MultipartFile file,
            @RequestParam @Pattern(regexp = "WGS84|CGCS2000|GCJ02|BD09") String datum) {
        var listed = AtOnce.read(() -> table.read(bytes(file), datum));
        return cameras.put(listed, Caller.current().name());
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > CameraTable.LIMITS.bytes()) {
            throw ProblemException.invalid("/file", "At most %d MB.".formatted(CameraTable.LIMITS.bytes() >> 20));
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A table could not be read", e);
        }
    }
}

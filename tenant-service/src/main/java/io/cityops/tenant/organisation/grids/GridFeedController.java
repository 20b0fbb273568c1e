package io.cityops.tenant.organisation.grids;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.web.Internal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** All grids of a tenant for services that look places up in them; asked again, only where they have changed. */
@RestController
class GridFeedController {

    private final Grids grids;
    private final JsonMapper json;

    GridFeedController(Grids grids, JsonMapper json) {
        this.grids = grids;
        this.json = json;
    }

    @Internal
    @GetMapping("/internal/t/{tenant}/grids")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> all(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var tag = "\"" + grids.revision() + "\"";
        if (known.equals(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(written().getBytes(UTF_8));
    }

    private String written() {
        var text = new StringBuilder("[");
        for (var row : grids.all()) {
            text.append(text.length() == 1 ? "" : ",")
                    .append("{\"code\":")
                    .append(json.writeValueAsString(row.get("code")))
                    .append(",\"name\":")
                    .append(json.writeValueAsString(row.get("name")))
                    .append(",\"unit\":")
                    .append(json.writeValueAsString(row.get("unit")))
                    .append(",\"polygons\":")
                    .append(row.get("polygons"))
                    .append('}');
        }
        return text.append(']').toString();
    }
}

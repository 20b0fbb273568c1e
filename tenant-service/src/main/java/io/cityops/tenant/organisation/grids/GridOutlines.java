package io.cityops.tenant.organisation.grids;

import io.cityops.tenancy.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Grids as GeoJSON. */
@Component
public class GridOutlines {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GridOutlines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that are in force. */
    String current() {
        return jdbc.sql("select id from grid_edition where tenant = ? and state = 'CURRENT'")
                .param(tenant())
                .query(UUID.class)
                .optional()
                .map(this::of)
                .orElse("{\"type\":\"FeatureCollection\",\"features\":[]}");
    }

    /** Those of an edition. */
    public String of(UUID edition) {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        var start = text.length();
        jdbc.sql("select code, name, polygons from grid where tenant = ? and edition = ? order by code")
                .params(tenant(), edition)
                .query(row -> {
                    text.append(text.length() == start ? "" : ",")
                            .append("{\"type\":\"Feature\",\"properties\":{\"code\":")
                            .append(json.writeValueAsString(row.getString("code")))
                            .append(",\"name\":")
                            .append(json.writeValueAsString(row.getString("name")))
                            .append("},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":")
                            .append(row.getString("polygons"))
                            .append("}}");
                });
        return text.append("]}").toString();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}

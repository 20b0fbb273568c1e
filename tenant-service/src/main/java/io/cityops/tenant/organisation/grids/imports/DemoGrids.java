package io.cityops.tenant.organisation.grids.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.tenants.TenantOpened;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a demonstration tenant a few made-up grids (演示数据) of its streets, which the file of a real one would replace. */
@Component
class DemoGrids {

    private static final String NAME = "演示数据";

    private final GridImports imports;

    DemoGrids(GridImports imports) {
        this.imports = imports;
    }

    @Order(20) // after the units that they belong to
    @EventListener
    void draw(TenantOpened opened) {
        var file = DemoGrids.class.getResourceAsStream("/demo/grids/" + opened.slug() + ".geojson");
        if (opened.demo() && file != null) {
            imports.apply(
                    imports.preview(NAME + ".geojson", bytes(file), Datum.CGCS2000, NAME)
                            .id(),
                    NAME);
        }
    }

    private static byte[] bytes(InputStream file) {
        try (file) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the grids of the demonstration cannot be read", e);
        }
    }
}

package io.cityops.tenant.tenants.outline;

import io.cityops.tenant.tenants.Life;
import io.cityops.tenant.tenants.TenantOpened;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives a demonstration tenant a coarse outline, which the official file of a real one would replace. */
@Component
class DemoOutlines {

    private final Outlines outlines;
    private final Life life;
    private final JsonMapper json;

    DemoOutlines(Outlines outlines, Life life, JsonMapper json) {
        this.outlines = outlines;
        this.life = life;
        this.json = json;
    }

    @Order(0) // before those who ask where the tenant lies
    @EventListener
    void draw(TenantOpened opened) {
        var file = DemoOutlines.class.getResourceAsStream("/demo/outlines/" + opened.slug() + ".geojson");
        if (opened.demo() && file != null) {
            var drawn = bytes(file);
            outlines.replace(Outline.read(drawn));
            var centre = json.readTree(drawn).path("centre");
            life.openMapAt(centre.path(0).doubleValue(), centre.path(1).doubleValue());
        }
    }

    private static byte[] bytes(InputStream file) {
        try (file) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an outline of the demonstration cannot be read", e);
        }
    }
}

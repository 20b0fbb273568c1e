package io.cityops.search.ogc;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.WebSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the bound tenant's resources are, seen from outside. */
@Component
class Addresses {

    private final WebSettings settings;

    Addresses(WebSettings settings) {
        this.settings = settings;
    }

    String landing() {
        return settings.address(CurrentTenant.get().value()) + "/ogc";
    }

    String collections() {
        return landing() + "/collections";
    }

    String collection(Layer layer) {
        return collections() + "/" + layer.id();
    }

    String items(Layer layer) {
        return collection(layer) + "/items";
    }

    String item(Layer layer, String id) {
        return items(layer) + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** This resource in the representation that is given, and in the other. */
    static List<Link> both(String address, Representation given, String dataType) {
        var data = given == Representation.JSON;
        return List.of(
                new Link(address + "?f=json", data ? "self" : "alternate", dataType, "JSON"),
                new Link(address + "?f=html", data ? "alternate" : "self", Link.HTML, "HTML"));
    }
}

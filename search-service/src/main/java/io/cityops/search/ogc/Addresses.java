package io.cityops.search.ogc;

import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Words;
import io.cityops.search.ogc.Representation.Manner;
import io.cityops.search.ogc.pages.Link;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.WebSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the bound tenant's resources are, seen from outside. */
@Component
class Addresses {

    static final Words OPEN_DATA = new Words("开放数据", "Open data");
    static final Words COLLECTIONS = new Words("图层", "Collections");

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
    static List<Link> both(String address, Manner given, String dataType) {
        return both(address, given, dataType, "");
    }

    /** The same, with what else was asked for. */
    static List<Link> both(String address, Manner given, String dataType, String more) {
        return List.of(
                new Link(address + "?f=json" + more, given.isPage() ? "alternate" : "self", dataType, "JSON"),
                new Link(address + "?f=html" + more, given.isPage() ? "self" : "alternate", Link.HTML, "HTML"));
    }

    /** The way from the landing page to the collections. */
    List<Link> trail(Manner manner) {
        return List.of(
                page(landing(), OPEN_DATA.in(manner.language())),
                page(collections(), COLLECTIONS.in(manner.language())));
    }

    /** The way from the landing page to a collection. */
    List<Link> trail(Manner manner, Layer layer) {
        var up = trail(manner);
        return List.of(
                up.getFirst(),
                up.getLast(),
                page(collection(layer), layer.title().in(manner.language())));
    }

    /** The way from the landing page to a feature. */
    List<Link> trailToItems(Manner manner, Layer layer) {
        return List.of(
                page(landing(), OPEN_DATA.in(manner.language())),
                page(items(layer), layer.title().in(manner.language())));
    }

    private static Link page(String address, String title) {
        return new Link(address + "?f=html", "up", Link.HTML, title);
    }
}

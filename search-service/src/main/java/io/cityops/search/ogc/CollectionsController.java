package io.cityops.search.ogc;

import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Layers;
import io.cityops.search.layers.Words;
import io.cityops.search.ogc.Representation.Manner;
import io.cityops.search.ogc.asked.Crs;
import io.cityops.search.ogc.asked.Parameters;
import io.cityops.search.ogc.pages.Link;
import io.cityops.search.ogc.pages.Page;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is shown to everybody. */
@RestController
@Public
@RequestMapping("/t/{tenant}/ogc/collections")
class CollectionsController {

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private static final Words ALL = new Words("全部下载", "All as a file");

    private final Layers layers;
    private final Features features;
    private final Addresses addresses;
    private final Answers answers;

    CollectionsController(Layers layers, Features features, Addresses addresses, Answers answers) {
        this.layers = layers;
        this.features = features;
        this.addresses = addresses;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> collections(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        Parameters.check(request, List.of());
        var manner = Representation.of(request);
        var links = Addresses.both(addresses.collections(), manner, Link.JSON);
        var inList = new Manner(Representation.JSON, manner.language());
        var all = layers.all().stream().map(layer -> described(layer, inList)).toList();
        return answers.answer(manner, Link.JSON, new Collections(links, Crs.uris(), all), () -> {
            var up = addresses.trail(manner).subList(0, 1);
            var page = new Page(manner.language(), Addresses.COLLECTIONS.in(manner.language()), up);
            all.forEach(one -> page.heading(one.title()).text(one.description()).links(one.links()));
            return page.links(links);
        });
    }

    @GetMapping("/{collection}")
    ResponseEntity<?> collection(@PathVariable String collection, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var layer = layers.of(collection);
        Parameters.check(request, List.of());
        var manner = Representation.of(request);
        var described = described(layer, manner);
        return answers.answer(
                manner,
                Link.JSON,
                described,
                () -> new Page(manner.language(), described.title(), addresses.trail(manner))
                        .text(described.description())
                        .links(described.links()));
    }

    private Collection described(Layer layer, Manner manner) {
        var title = layer.title().in(manner.language());
        var items = addresses.items(layer);
        var links = new ArrayList<>(Addresses.both(addresses.collection(layer), manner, Link.JSON));
        links.add(new Link(items + "?f=json", "items", Link.GEOJSON, title + " (GeoJSON)"));
        links.add(new Link(items + "?f=html", "items", Link.HTML, title + " (HTML)"));
        var file = addresses.collection(layer) + "/download?f=";
        links.add(new Link(file + "geojson", "enclosure", Link.GEOJSON, ALL.in(manner.language()) + " (GeoJSON)"));
        links.add(new Link(file + "csv", "enclosure", Link.CSV, ALL.in(manner.language()) + " (CSV)"));
        var extent = features.extent(layer);
        return new Collection(
                layer.id(),
                title,
                layer.description().in(manner.language()),
                "feature",
                new Extent(
                        new Spatial(List.of(extent.bbox()), Crs.CRS84.uri()),
                        new Temporal(List.of(extent.interval()), GREGORIAN)),
                Crs.uris(),
                Crs.CRS84.uri(),
                links);
    }

    record Collections(List<Link> links, List<String> crs, List<Collection> collections) {}

    /**
     * A layer, described.
     *
     * @param storageCrs the coordinate reference system that its features are kept in
     */
    record Collection(
            String id,
            String title,
            String description,
            String itemType,
            Extent extent,
            List<String> crs,
            String storageCrs,
            List<Link> links) {}

    record Extent(Spatial spatial, Temporal temporal) {}

    record Spatial(List<List<Double>> bbox, String crs) {}

    record Temporal(List<List<@Nullable String>> interval, String trs) {}
}

package io.cityops.search.ogc;

import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final Features features;
    private final Addresses addresses;

    CollectionsController(Features features, Addresses addresses) {
        this.features = features;
        this.addresses = addresses;
    }

    @GetMapping
    ResponseEntity<?> collections(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        var as = Representation.of(request);
        var links = Addresses.both(addresses.collections(), as, Link.JSON);
        var all = Arrays.stream(Layer.values())
                .map(layer -> described(layer, Representation.JSON))
                .toList();
        var page = new Page("Collections").links(links);
        all.forEach(one -> page.heading(one.title()).text(one.description()).links(one.links()));
        return as.answer(Link.JSON, new Collections(links, all), page.end());
    }

    @GetMapping("/{collection}")
    ResponseEntity<?> collection(@PathVariable String collection, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var as = Representation.of(request);
        var described = described(Layer.of(collection), as);
        var page = new Page(described.title()).text(described.description()).links(described.links());
        return as.answer(Link.JSON, described, page.end());
    }

    private Collection described(Layer layer, Representation as) {
        var items = addresses.items(layer);
        var links = new ArrayList<>(Addresses.both(addresses.collection(layer), as, Link.JSON));
        links.add(new Link(items + "?f=json", "items", Link.GEOJSON, layer.title() + " (GeoJSON)"));
        links.add(new Link(items + "?f=html", "items", Link.HTML, layer.title() + " (HTML)"));
        return new Collection(
                layer.id(),
                layer.title(),
                layer.description(),
                "feature",
                new Extent(new Spatial(List.of(features.extent(layer)), CRS84)),
                List.of(CRS84),
                links);
    }

    record Collections(List<Link> links, List<Collection> collections) {}

    record Collection(
            String id,
            String title,
            String description,
            String itemType,
            Extent extent,
            List<String> crs,
            List<Link> links) {}

    record Extent(Spatial spatial) {}

    record Spatial(List<List<Double>> bbox, String crs) {}
}

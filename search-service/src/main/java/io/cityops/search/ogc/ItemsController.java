package io.cityops.search.ogc;

import io.cityops.search.layers.Layers;
import io.cityops.search.layers.Words;
import io.cityops.search.ogc.Features.Feature;
import io.cityops.search.ogc.Features.Geometry;
import io.cityops.search.ogc.Features.Part;
import io.cityops.search.ogc.Representation.Manner;
import io.cityops.search.ogc.asked.Crs;
import io.cityops.search.ogc.asked.Parameters;
import io.cityops.search.ogc.asked.Window;
import io.cityops.search.ogc.pages.Link;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The features of a collection, some at a time or one by its id. */
@RestController
@Public
@RequestMapping("/t/{tenant}/ogc/collections/{collection}/items")
class ItemsController {

    private static final Words SELF = new Words("本页", "This page");
    private static final Words OTHERWISE = new Words("同样内容：", "The same as ");
    private static final Words NEXT = new Words("下一页", "Next page");

    private final Layers layers;
    private final Features features;
    private final Addresses addresses;
    private final Answers answers;
    private final FeaturePages pages;

    ItemsController(Layers layers, Features features, Addresses addresses, Answers answers, FeaturePages pages) {
        this.layers = layers;
        this.features = features;
        this.addresses = addresses;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<?> items(@PathVariable String collection, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var layer = layers.of(collection);
        var window = Window.of(layer, request);
        var manner = Representation.of(request);
        var part = features.part(window);
        var links = links(window, part, manner);
        var answer = new Items(
                "FeatureCollection",
                part.features(),
                links,
                part.matched(),
                part.features().size());
        return answers.answer(manner, Link.GEOJSON, answer, () -> pages.list(manner, window, answer), window.crs());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> item(@PathVariable String collection, @PathVariable String id, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var layer = layers.of(collection);
        Parameters.check(request, List.of("crs"));
        var manner = Representation.of(request, Representation.JSON_LD);
        var crs = Crs.of(request);
        var address = addresses.item(layer, id);
        var found = features.one(layer, id);
        var data = JsonLd.of(layer, found, address, manner.language());
        if (manner.as() == Representation.JSON_LD) {
            return answers.data(manner, Link.JSONLD, data);
        }
        var feature = found.in(crs);
        var links = new ArrayList<>(Addresses.both(address, manner, Link.GEOJSON, crs.query()));
        links.add(new Link(address + "?f=jsonld", "alternate", Link.JSONLD, "JSON-LD (schema.org)"));
        links.add(new Link(
                addresses.collection(layer),
                "collection",
                Link.JSON,
                layer.title().in(manner.language())));
        var answer = new Item(feature.type(), feature.id(), feature.geometry(), feature.properties(), links);
        return answers.answer(
                manner,
                Link.GEOJSON,
                answer,
                () -> pages.one(manner, layer, feature, crs, links).data(data.toString()),
                crs);
    }

    private List<Link> links(Window window, Part part, Manner manner) {
        var items = addresses.items(window.layer());
        var other = manner.isPage() ? Representation.JSON : Representation.HTML;
        var as = manner.as();
        var language = manner.language();
        var links = new ArrayList<Link>();
        links.add(new Link(items + window.query(as.code(), window.cursor()), "self", type(as), SELF.in(language)));
        links.add(new Link(
                items + window.query(other.code(), window.cursor()),
                "alternate",
                type(other),
                OTHERWISE.in(language) + other));
        links.add(new Link(
                addresses.collection(window.layer()),
                "collection",
                Link.JSON,
                window.layer().title().in(language)));
        if (part.next() != null) {
            links.add(new Link(items + window.query(as.code(), part.next()), "next", type(as), NEXT.in(language)));
        }
        return links;
    }

    private static String type(Representation as) {
        return as == Representation.HTML ? Link.HTML : Link.GEOJSON;
    }

    record Items(String type, List<Feature> features, List<Link> links, long numberMatched, int numberReturned) {}

    record Item(String type, String id, Geometry geometry, Map<String, JsonNode> properties, List<Link> links) {}
}

package io.cityops.search.ogc;

import io.cityops.search.ogc.Features.Feature;
import io.cityops.search.ogc.Features.Geometry;
import io.cityops.search.ogc.Page.Cell;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    private final Features features;
    private final Addresses addresses;

    ItemsController(Features features, Addresses addresses) {
        this.features = features;
        this.addresses = addresses;
    }

    @GetMapping
    ResponseEntity<?> items(@PathVariable String collection, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var as = Representation.of(request, Window.PARAMETERS);
        var layer = Layer.of(collection);
        var window = Window.of(request);
        var part = features.part(layer, window);
        var links = links(layer, window, part, as);
        var answer = new Items(
                "FeatureCollection",
                part.features(),
                links,
                part.matched(),
                part.features().size(),
                OffsetDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
        return as.answer(Link.GEOJSON, answer, page(layer, answer));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> item(@PathVariable String collection, @PathVariable String id, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var as = Representation.of(request);
        var layer = Layer.of(collection);
        var feature = features.one(layer, id);
        var links = new ArrayList<>(Addresses.both(addresses.item(layer, id), as, Link.GEOJSON));
        links.add(new Link(addresses.collection(layer), "collection", Link.JSON, layer.title()));
        var answer = new Item(feature.type(), feature.id(), feature.geometry(), feature.properties(), links);
        return as.answer(Link.GEOJSON, answer, page(answer));
    }

    private List<Link> links(Layer layer, Window window, Features.Part part, Representation as) {
        var items = addresses.items(layer);
        var other = as == Representation.JSON ? Representation.HTML : Representation.JSON;
        var links = new ArrayList<Link>();
        links.add(new Link(items + window.query(as, window.cursor()), "self", type(as), "This page"));
        links.add(new Link(
                items + window.query(other, window.cursor()), "alternate", type(other), "The same, " + other.code()));
        links.add(new Link(addresses.collection(layer), "collection", Link.JSON, layer.title()));
        if (part.next() != null) {
            links.add(new Link(items + window.query(as, part.next()), "next", type(as), "Next page"));
        }
        return links;
    }

    private static String type(Representation as) {
        return as == Representation.JSON ? Link.GEOJSON : Link.HTML;
    }

    private String page(Layer layer, Items items) {
        var rows = items.features().stream()
                .map(feature -> List.of(
                        Cell.of(new Link(
                                addresses.item(layer, feature.id()) + "?f=html",
                                "item",
                                Link.HTML,
                                text(feature, "name"))),
                        Cell.of(text(feature, "address")),
                        Cell.of(text(feature, "status")),
                        Cell.of(feature.geometry().coordinates().toString())))
                .toList();
        return new Page(layer.title())
                .text(items.numberReturned() + " / " + items.numberMatched())
                .table(List.of("名称 Name", "地址 Address", "状态 Status", "经纬度 CRS84"), rows)
                .links(items.links())
                .end();
    }

    private static String page(Item item) {
        var rows = item.properties().entrySet().stream()
                .map(property -> List.of(Cell.of(property.getKey()), Cell.of(text(property.getValue()))))
                .toList();
        return new Page(text(item.properties().get("name")))
                .table(List.of("属性 Property", "值 Value"), rows)
                .links(item.links())
                .end();
    }

    private static String text(Feature feature, String property) {
        return text(feature.properties().get(property));
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
    }

    record Items(
            String type,
            List<Feature> features,
            List<Link> links,
            long numberMatched,
            int numberReturned,
            OffsetDateTime timeStamp) {}

    record Item(String type, String id, Geometry geometry, Map<String, JsonNode> properties, List<Link> links) {}
}

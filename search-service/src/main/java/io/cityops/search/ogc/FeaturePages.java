package io.cityops.search.ogc;

import io.cityops.search.layers.Language;
import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Property;
import io.cityops.search.layers.Words;
import io.cityops.search.ogc.Features.Feature;
import io.cityops.search.ogc.ItemsController.Items;
import io.cityops.search.ogc.Representation.Manner;
import io.cityops.search.ogc.asked.Crs;
import io.cityops.search.ogc.asked.Window;
import io.cityops.search.ogc.pages.Link;
import io.cityops.search.ogc.pages.Page;
import io.cityops.search.ogc.pages.Page.Cell;
import io.cityops.search.ogc.pages.Page.Fact;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Features as people read them: in their language, and in the tenant's time. */
@Component
class FeaturePages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Words YES = new Words("有", "Yes");
    private static final Words NO = new Words("无", "No");
    private static final Words COORDINATES = new Words("坐标", "Coordinates");
    private static final Words SHOWN = new Words("显示 %d / %d", "%d of %d shown");
    private static final Words NAMELESS = new Words("（未命名）", "(nameless)");
    /** More columns no phone shows. */
    private static final List<String> COLUMNS = List.of("address", "status", "checkedAt");

    private final Addresses addresses;
    private final TenantDirectory tenants;

    FeaturePages(Addresses addresses, TenantDirectory tenants) {
        this.addresses = addresses;
        this.tenants = tenants;
    }

    Page list(Manner manner, Window window, Items items) {
        var language = manner.language();
        var layer = window.layer();
        var columns = columns(layer);
        var heads = Stream.concat(
                        columns.stream().map(property -> property.title().in(language)),
                        Stream.of(coordinates(window.crs(), language)))
                .toList();
        var rows = items.features().stream()
                .map(feature -> row(manner, layer, columns, feature))
                .toList();
        return new Page(language, layer.title().in(language), addresses.trail(manner))
                .table(SHOWN.in(language).formatted(items.numberReturned(), items.numberMatched()), heads, rows)
                .links(items.links());
    }

    Page one(Manner manner, Layer layer, Feature feature, Crs crs, List<Link> links) {
        var language = manner.language();
        var facts = new ArrayList<Fact>();
        layer.properties()
                .map(property -> new Fact(property.title().in(language), said(property, feature, language)))
                .filter(fact -> !fact.value().isEmpty())
                .forEach(facts::add);
        facts.add(new Fact(coordinates(crs, language), numbers(feature)));
        return new Page(language, name(feature, language), addresses.trailToItems(manner, layer))
                .facts(facts)
                .links(links);
    }

    private List<Cell> row(Manner manner, Layer layer, List<Property> columns, Feature feature) {
        var language = manner.language();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(
                new Link(addresses.item(layer, feature.id()) + "?f=html", "item", Link.HTML, name(feature, language))));
        columns.stream().skip(1).forEach(property -> cells.add(Cell.of(said(property, feature, language))));
        cells.add(Cell.of(numbers(feature)));
        return cells;
    }

    /** The name, and what else fits beside it. */
    private static List<Property> columns(Layer layer) {
        return layer.properties()
                .filter(property -> property.name().equals("name") || COLUMNS.contains(property.name()))
                .toList();
    }

    private static String name(Feature feature, Language language) {
        var name = feature.properties().get("name");
        return name == null || name.asString("").isBlank() ? NAMELESS.in(language) : name.asString();
    }

    private static String coordinates(Crs crs, Language language) {
        return COORDINATES.in(language) + " (" + crs.code() + ")";
    }

    private static String numbers(Feature feature) {
        return feature.geometry().written().collect(Collectors.joining(", "));
    }

    private String said(Property property, Feature feature, Language language) {
        var value = feature.properties().get(property.name());
        if (value == null || value.isNull()) {
            return "";
        }
        return switch (property.form()) {
            case FLAG -> value.asBoolean(false) ? YES.in(language) : NO.in(language);
            case CHOICE -> property.titleOf(text(value), language);
            case CHOICES ->
                value.valueStream()
                        .map(code -> property.titleOf(text(code), language))
                        .collect(Collectors.joining(", "));
            case TIME -> time(text(value));
            case PLACES -> value.valueStream().map(FeaturePages::place).collect(Collectors.joining("; "));
            case NAME, WORDS, HOURS, COUNT, METRES, AMOUNT -> text(value);
        };
    }

    private String time(String written) {
        try {
            return TIME.format(Instant.parse(written).atZone(zone()));
        } catch (DateTimeException e) {
            return written;
        }
    }

    private ZoneId zone() {
        return tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneOffset.UTC);
    }

    private static String place(JsonNode place) {
        return (text(place.path("name")) + " " + text(place.path("lng")) + ", " + text(place.path("lat"))).strip();
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isString() ? value.asString() : value.isMissingNode() ? "" : value.toString();
    }
}

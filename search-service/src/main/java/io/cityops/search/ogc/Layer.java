package io.cityops.search.ogc;

import java.util.Arrays;

/** A collection that a tenant shows to everybody. */
enum Layer {
    TOILETS("toilets", "toilet", "公共厕所 Public toilets", "Where they are, when they are open, for whom they are fit."),
    PARKING("parking", "parking", "停车场 Car parks", "Where they are, how many spaces they have, what they cost.");

    private final String id;
    private final String kind;
    private final String title;
    private final String description;

    Layer(String id, String kind, String title, String description) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.description = description;
    }

    static Layer of(String id) {
        return Arrays.stream(values())
                .filter(layer -> layer.id.equals(id))
                .findFirst()
                .orElseThrow(() -> OgcProblem.notFound("collection"));
    }

    String id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}

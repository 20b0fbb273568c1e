package io.cityops.search.ogc.pages;

/** Where to go on, and what is there. */
public record Link(String href, String rel, String type, String title) {

    public static final String JSON = "application/json";
    public static final String GEOJSON = "application/geo+json";
    public static final String JSONLD = "application/ld+json";
    public static final String HTML = "text/html";
    public static final String CSV = "text/csv";
}

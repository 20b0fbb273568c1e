package io.cityops.search.ogc;

/** Where to go on, and what is there. */
record Link(String href, String rel, String type, String title) {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String HTML = "text/html";
}

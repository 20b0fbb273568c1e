package io.cityops.search.layers;

/** The same, said in each language. */
public record Words(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case CHINESE -> zh;
            case ENGLISH -> en;
        };
    }
}

package io.cityops.cases.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table of made-up things, a header line and tab-separated cells. */
final class DemoTable {

    private DemoTable() {}

    /** Matters that happen in any city. */
    static List<Matter> matters() {
        return rows("demo/matters.tsv").stream()
                .map(cells -> new Matter(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    /** Places in the demo cities. */
    static List<Spot> spots() {
        return rows("demo/places.tsv").stream()
                .map(cells -> new Spot(
                        cells.get(0),
                        cells.get(1),
                        Double.parseDouble(cells.get(2)),
                        Double.parseDouble(cells.get(3)),
                        cells.get(4)))
                .toList();
    }

    private static List<List<String>> rows(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something amiss: what it is called in the catalogue, whose it is, in which words it is reported and solved. */
    record Matter(String category, String unit, String description, String result) {}

    /** Somewhere in a demo city, and whose ground it is, where that is shown. */
    record Spot(String tenant, String address, double lng, double lat, String unit) {}
}

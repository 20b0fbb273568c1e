package io.cityops.tenant.divisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The divisions that we ship; a new edition of the files gets a new name here. */
final class DivisionFile {

    static final String EDITION = "2023-06-30";
    private static final String STREET = "street";

    private DivisionFile() {}

    /** From the nation down, each with its path: those above stand before those below in the file. */
    static Stream<Division> nationToCounty() {
        var paths = new HashMap<String, List<String>>();
        return lines(open("/divisions/nation-to-county.tsv")).map(cells -> {
            var parent = cells[3].isEmpty() ? null : cells[3];
            var path = path(parent == null ? List.of() : paths.getOrDefault(parent, List.of()), cells[1], cells[2]);
            paths.put(cells[0], cells[2].equals("nation") ? List.of() : path);
            return new Division(cells[0], cells[1], cells[2], parent, path);
        });
    }

    static Stream<Division> streets(Divisions above) {
        try {
            return lines(new GZIPInputStream(open("/divisions/streets.tsv.gz"))).map(cells -> {
                var county = above.find(cells[2]).map(Division::path).orElse(List.of());
                return new Division(cells[0], cells[1], STREET, cells[2], path(county, cells[1], STREET));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the streets cannot be unpacked", e);
        }
    }

    /** The names down to this one; 市辖区 and the like only group others and are no part of how a place is called. */
    private static List<String> path(List<String> above, String name, String level) {
        boolean grouping =
                level.equals("city") && (name.equals("市辖区") || name.equals("县") || name.endsWith("直辖县级行政区划"));
        return grouping ? above : Stream.concat(above.stream(), Stream.of(name)).toList();
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(DivisionFile.class.getResourceAsStream(name), name);
    }

    private static Stream<String[]> lines(InputStream in) {
        try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            List<String> lines = reader.lines().skip(1).toList();
            return lines.stream().map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("the divisions cannot be read", e);
        }
    }
}

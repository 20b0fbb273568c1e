package io.cityops.tenant.catalogue.schemes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A part or matter as we ship it.
 *
 * @param corresponds what it was called in GB/T 30428.2-2013: kinds and codes, as {@code part:0101}
 * @param example another city's own entry, which is nobody's standard: taken only by who asks for it
 */
public record Shipped(
        Scheme scheme,
        Kind kind,
        Major major,
        String code,
        String name,
        List<Condition> conditions,
        List<String> corresponds,
        boolean example) {

    private static final Map<Scheme, List<Shipped>> ALL = new EnumMap<>(Scheme.class);

    public Shipped {
        conditions = List.copyOf(conditions);
        corresponds = List.copyOf(corresponds);
    }

    /** The entries of a scheme by kind and code; the ids of their conditions are new with each start. */
    public static List<Shipped> of(Scheme scheme) {
        synchronized (ALL) {
            return ALL.computeIfAbsent(scheme, Shipped::read);
        }
    }

    /** Kind and code, which name it in its scheme. */
    public String ref() {
        return kind.code() + ":" + code;
    }

    /** The same conditions for another tenant: their ids are not shared. */
    public List<Condition> newConditions() {
        return conditions.stream()
                .map(one -> new Condition(Ids.next(), one.name(), one.limit(), one.basis()))
                .toList();
    }

    private static List<Shipped> read(Scheme scheme) {
        var name = "/catalogue/" + scheme.key().toLowerCase(Locale.ROOT) + ".tsv";
        var file = Objects.requireNonNull(Shipped.class.getResourceAsStream(name));
        try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return reader.lines().skip(1).map(line -> entry(scheme, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }

    private static Shipped entry(Scheme scheme, String line) {
        var cells = line.split("\t", -1);
        return new Shipped(
                scheme,
                Kind.of(cells[0]),
                new Major(cells[1], cells[2]),
                cells[3],
                cells[4],
                parts(cells[5], "\\|").stream()
                        .map(text -> condition(text, Basis.of(cells[6])))
                        .toList(),
                parts(cells[7], " "),
                !cells[8].isEmpty());
    }

    private static List<String> parts(String cell, String between) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(between));
    }

    private static Condition condition(String text, Basis basis) {
        var nameAndLimit = text.split("=");
        var limit = nameAndLimit[1].split(" ");
        return new Condition(
                Ids.next(), nameAndLimit[0], new Limit(Integer.parseInt(limit[0]), Limit.Unit.of(limit[1])), basis);
    }
}

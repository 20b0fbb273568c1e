package io.cityops.tenant.catalogue.schemes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An edition of the national directory of parts and matters (分类标准). A code means something only in its scheme: matters
 * 04 and 05 of 2007 are emergencies and street order, those of 2013 street order and emergencies.
 */
public enum Scheme {
    CJT_214_2007("CJT214-2007", "CJ/T 214-2007", Numbering.MAJOR_21, true),
    GBT_30428_2_2013("GBT30428.2-2013", "GB/T 30428.2-2013", Numbering.FROM_99_DOWN, true),
    GBT_47678_5_2026("GBT47678.5-2026", "GB/T 47678.5-2026", Numbering.FROM_999_DOWN, false);

    /** In force since 2026-07-01; what a tenant uses that has decided nothing. */
    public static final Scheme USUAL = GBT_47678_5_2026;

    private final String key;
    private final String title;
    private final Numbering numbering;
    private final boolean partsAreFiled;

    Scheme(String key, String title, Numbering numbering, boolean partsAreFiled) {
        this.key = key;
        this.title = title;
        this.numbering = numbering;
        this.partsAreFiled = partsAreFiled;
    }

    /** How it is called in data. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The number of the standard as people write it. */
    public String title() {
        return title;
    }

    /** Whether cases are filed about parts themselves; since 2026 they are about the matter "…异常" of the same code. */
    public boolean filesAbout(Kind kind) {
        return kind == Kind.MATTER || partsAreFiled;
    }

    /** The classes of its parts or matters, the one for a city's own included. */
    public List<Major> majors(Kind kind) {
        var standard = Shipped.of(this).stream()
                .filter(entry -> entry.kind() == kind && !entry.example())
                .map(Shipped::major)
                .distinct();
        return Stream.concat(standard, numbering.ownMajor(kind).stream()).toList();
    }

    /** Where a city may number its own in a class; nowhere in a class that is not of this scheme. */
    public Optional<Room> room(Kind kind, String major) {
        if (majors(kind).stream().noneMatch(known -> known.code().equals(major))) {
            return Optional.empty();
        }
        var last = Shipped.of(this).stream()
                .filter(entry -> entry.kind() == kind && !entry.example())
                .filter(entry -> entry.major().code().equals(major))
                .mapToInt(entry -> Integer.parseInt(entry.code().substring(major.length())))
                .max();
        return numbering.room(major, last);
    }

    @JsonCreator
    public static Scheme of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("not one of: " + keys()));
    }

    public static Optional<Scheme> find(String key) {
        return Arrays.stream(values()).filter(scheme -> scheme.key.equals(key)).findFirst();
    }

    /** Every key, for those who ask for one that there is not. */
    public static String keys() {
        return String.join(", ", Arrays.stream(values()).map(Scheme::key).toList());
    }
}

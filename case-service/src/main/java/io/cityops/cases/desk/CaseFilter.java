package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.ProgressLight;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.SourceClass;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.tenancy.web.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cases somebody wants to see, and in which order. */
record CaseFilter(
        List<Stage> stages,
        @Nullable ProgressLight light,
        @Nullable DeadlineLight deadline,
        @Nullable UUID unit,
        About about,
        List<Source> sources,
        @Nullable String grid,
        boolean hazards,
        boolean byReport,
        Set<UUID> within) {

    static CaseFilter all() {
        return new CaseFilter(List.of(), null, null, null, About.ANYTHING, List.of(), null, false, false, Set.of());
    }

    static CaseFilter of(Stage stage) {
        return new CaseFilter(
                List.of(stage), null, null, null, About.ANYTHING, List.of(), null, false, false, Set.of());
    }

    /** Whether only open cases are meant: what has ended has no deadline to be ordered or lit by. */
    boolean open() {
        return deadline != null || !byReport && stages.stream().noneMatch(Stage::ended);
    }

    /** Whether no case that has ended can be among them. */
    boolean onlyOpen() {
        return open() || !stages.isEmpty() && stages.stream().noneMatch(Stage::ended);
    }

    /** What cases are about, by code, scheme and kind, as far as somebody says; blanks say nothing. */
    record About(
            @Nullable String code,
            @Nullable String scheme,
            @Nullable String kind) {

        static final About ANYTHING = new About(null, null, null);

        About {
            code = code == null || code.isBlank() ? null : code;
            scheme = scheme == null || scheme.isBlank() ? null : scheme;
            kind = kind == null || kind.isBlank() ? null : kind;
        }
    }

    /** The filter that a query string asks for. */
    static CaseFilter read(
            @Nullable List<String> stages,
            @Nullable String light,
            @Nullable String deadline,
            @Nullable UUID unit,
            About about,
            String sort) {
        if (about.kind() != null && !List.of("part", "matter").contains(about.kind())) {
            throw ProblemException.invalid("categoryKind", "One of part, matter.");
        }
        if (!List.of("deadline", "reported").contains(sort)) {
            throw ProblemException.invalid("sort", "One of deadline, reported.");
        }
        return new CaseFilter(
                stages == null
                        ? List.of()
                        : stages.stream()
                                .filter(code -> !code.isBlank())
                                .map(code -> one("stage", code, Stage.class))
                                .toList(),
                light == null || light.isBlank() ? null : one("light", light, ProgressLight.class),
                deadline == null || deadline.isBlank() ? null : one("deadline", deadline, DeadlineLight.class),
                unit,
                about,
                List.of(),
                null,
                false,
                sort.equals("reported"),
                Set.of());
    }

    /** The same, of cases that came by one source or by all of a class. */
    CaseFilter from(@Nullable String source, @Nullable String sourceClass) {
        var asked = new ArrayList<>(List.of(Source.values()));
        if (source != null && !source.isBlank()) {
            asked.retainAll(List.of(one("source", source, Source.class)));
        }
        if (sourceClass != null && !sourceClass.isBlank()) {
            asked.retainAll(Source.of(one("sourceClass", sourceClass, SourceClass.class)));
        }
        if (asked.isEmpty()) {
            throw ProblemException.invalid("source", "%s is not of the class %s.".formatted(source, sourceClass));
        }
        var all = asked.size() == Source.values().length;
        return new CaseFilter(
                stages, light, deadline, unit, about, all ? List.of() : asked, grid, hazards, byReport, within);
    }

    /** The same, of cases that were filed under one grid. */
    CaseFilter inGrid(@Nullable String code) {
        var asked = code == null || code.isBlank() ? null : code;
        return new CaseFilter(stages, light, deadline, unit, about, sources, asked, hazards, byReport, within);
    }

    /** The same, of hazards alone where they are asked for. */
    CaseFilter ofHazards(boolean only) {
        return new CaseFilter(stages, light, deadline, unit, about, sources, grid, only, byReport, within);
    }

    /** The same, of cases that one of some units handles or has found; none for any. */
    CaseFilter within(Set<UUID> units) {
        return new CaseFilter(stages, light, deadline, unit, about, sources, grid, hazards, byReport, units);
    }

    private static <E extends Enum<E>> E one(String parameter, String code, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        parameter,
                        "One of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                                .toList())
                                + "."));
    }
}

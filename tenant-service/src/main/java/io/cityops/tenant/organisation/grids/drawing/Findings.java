package io.cityops.tenant.organisation.grids.drawing;

import io.cityops.tenant.organisation.grids.drawing.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** What was found in a file: all of it counted, some hundreds of it told. */
public final class Findings {

    private static final int TOLD = 300;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Finding> told = new ArrayList<>();
    private boolean refused;

    void add(Kind kind, Drawn about) {
        add(kind, about.place(), List.of(about.code()), null, null);
    }

    void add(
            Kind kind,
            @Nullable Integer feature,
            List<String> grids,
            @Nullable Double squareMetres,
            @Nullable Coordinate at) {
        counts.merge(kind.code(), 1, Integer::sum);
        refused |= kind.refuses();
        if (told.size() < TOLD) {
            told.add(new Finding(
                    kind,
                    feature,
                    grids.stream().map(Findings::shortened).toList(),
                    squareMetres == null ? null : Math.round(squareMetres),
                    at == null ? null : List.of(rounded(at.x), rounded(at.y))));
        }
    }

    /** Whether something is so wrong that the file cannot be applied. */
    public boolean refused() {
        return refused;
    }

    public Map<String, Integer> counts() {
        return counts;
    }

    public List<Finding> told() {
        return told;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static String shortened(String code) {
        return code.length() <= 40 ? code : code.substring(0, 40) + "…";
    }
}

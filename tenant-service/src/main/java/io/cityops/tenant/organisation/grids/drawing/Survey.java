package io.cityops.tenant.organisation.grids.drawing;

import io.cityops.tenant.facilities.Territory;
import io.cityops.tenant.organisation.grids.drawing.Finding.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Looks at drawn grids, one by one and then all together. */
public final class Survey {

    private static final int LONGEST_NAME = 100;

    private final Set<String> units;
    private final Territory.Area territory;
    private final Findings findings = new Findings();
    private final Set<String> codes = new HashSet<>();

    private Survey(Set<String> units, Territory.Area territory) {
        this.units = units;
        this.territory = territory;
    }

    /**
     * What is to be said of the grids.
     *
     * @param units codes of the units that there are
     */
    public static Findings of(List<Drawn> drawn, Set<String> units, Territory.Area territory) {
        var survey = new Survey(units, territory);
        drawn.forEach(survey::words);
        var sound = drawn.stream().filter(survey::isSound).toList();
        var extent = new Envelope();
        sound.forEach(one ->
                extent.expandToInclude(Objects.requireNonNull(one.shape()).getEnvelopeInternal()));
        if (!sound.isEmpty()) {
            new Neighbours(Metres.about(extent), survey.findings).look(sound);
        }
        return survey.findings;
    }

    private void words(Drawn one) {
        if (!one.isCoded()) {
            findings.add(Kind.CODE_BAD, one);
        } else if (!codes.add(one.code())) {
            findings.add(Kind.CODE_TWICE, one);
        }
        if (one.name().isEmpty()) {
            findings.add(Kind.NAMELESS, one);
        } else if (one.name().length() > LONGEST_NAME) {
            findings.add(Kind.NAME_TOO_LONG, one);
        }
        if (!one.unit().isEmpty() && !units.contains(one.unit())) {
            findings.add(Kind.UNIT_UNKNOWN, one);
        }
        if (!one.isCounted()) {
            findings.add(Kind.HOUSEHOLDS_BAD, one);
        }
    }

    private boolean isSound(Drawn one) {
        var shape = one.shape();
        if (shape == null) {
            findings.add(Kind.SHAPE_BAD, one);
            return false;
        }
        var error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            findings.add(Kind.CROSSES_ITSELF, one.place(), List.of(one.code()), null, error.getCoordinate());
            return false;
        }
        var box = shape.getEnvelopeInternal();
        if (!territory.contains(box.getMinX(), box.getMinY()) || !territory.contains(box.getMaxX(), box.getMaxY())) {
            findings.add(Kind.OUTSIDE, one.place(), List.of(one.code()), null, box.centre());
        }
        return true;
    }
}

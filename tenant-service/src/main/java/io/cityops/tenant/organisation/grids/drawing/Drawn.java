package io.cityops.tenant.organisation.grids.drawing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A grid as a file draws it, in WGS-84 degrees.
 *
 * @param place its feature's place in the file, from 0
 * @param unit code of the unit that it belongs to
 * @param households how many live there, as the file has it
 * @param shape absent where what is drawn is no area
 */
public record Drawn(
        int place,
        String code,
        String name,
        String unit,
        String households,
        @Nullable MultiPolygon shape) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

    /** Whether the code is one: a unit grid's 15 characters (GB/T 47678.3) or the tenant's own, up to 40. */
    boolean isCoded() {
        return CODE.matcher(code).matches();
    }

    boolean isCounted() {
        return households.isEmpty() || COUNT.matcher(households).matches();
    }

    /** How many households it has, where the file says it. */
    public @Nullable Integer count() {
        return households.isEmpty() ? null : Integer.valueOf(households);
    }

    /** What it is called; its code where it has no name. */
    public String shown() {
        return name.isEmpty() ? code : name;
    }
}

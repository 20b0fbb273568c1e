package io.cityops.cases.grids;

import java.util.List;
import java.util.Optional;

/**
 * In which grids a place lies, and which others are near.
 *
 * @param in the grids it lies in, the smallest first; more than one where a city draws one over another
 * @param near others whose border is not farther than the city wants to be asked, the nearest first
 */
public record Whereabouts(List<Grid> in, List<Near> near) {

    public static final Whereabouts NOWHERE = new Whereabouts(List.of(), List.of());

    public Whereabouts {
        in = List.copyOf(in);
        near = List.copyOf(near);
    }

    /** A grid beside the place. */
    public record Near(Grid grid, double metres) {}

    /** The grid that it counts for. */
    public Optional<Grid> grid() {
        return in.stream().findFirst();
    }

    /** Whether somebody had better look which grid it is. */
    public boolean doubtful() {
        return in.size() > 1 || !near.isEmpty();
    }
}

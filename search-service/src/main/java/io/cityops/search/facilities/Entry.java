package io.cityops.search.facilities;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the list of what is near: one facility, or all that stand at one point, as the rooms of one house do.
 *
 * @param distance metres
 * @param count how many stand there; not all of them need be named
 */
record Entry(double distance, int count, List<ObjectNode> members) {

    private static final int NAMED = 20;

    /** The first facility there as it is shown, with how far it is and what else is there. */
    ObjectNode json(UnaryOperator<ObjectNode> shown) {
        var entry = JsonNodeFactory.instance.objectNode().setAll(shown.apply(members.getFirst()));
        entry.put("distance", Math.round(distance * 10) / 10.0);
        entry.put("count", count);
        if (count > 1) {
            entry.putArray("members")
                    .addAll(members.stream().limit(NAMED).map(shown).toList());
        }
        return entry;
    }
}

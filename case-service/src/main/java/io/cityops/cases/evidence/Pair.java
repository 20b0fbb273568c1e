package io.cityops.cases.evidence;

import java.util.ArrayList;
import java.util.List;

/** A photo of how it was and one of how it is now, side by side (处置前后对比). */
public record Pair(Attachment before, Attachment after) {

    /**
     * The first with the first, and so on; who photographs what was reported photographs it in that order. What has no
     * partner is in no pair.
     *
     * @param reported what shows how it was found
     * @param results what came with the result
     */
    public static List<Pair> of(List<Attachment> reported, List<Attachment> results) {
        var before = showing(reported, Role.BEFORE);
        var after = showing(results, Role.AFTER);
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < Math.min(before.size(), after.size()); i++) {
            pairs.add(new Pair(before.get(i), after.get(i)));
        }
        return pairs;
    }

    private static List<Attachment> showing(List<Attachment> all, Role role) {
        return all.stream()
                .filter(one -> one.isPhoto() && one.role() == role && one.scan().passed())
                .toList();
    }
}

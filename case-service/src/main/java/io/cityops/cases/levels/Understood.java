package io.cityops.cases.levels;

import io.cityops.cases.levels.Message.Content;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.Filing;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.reference.ReferenceProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an offered case is about, as far as both levels mean the same by it. Numbers that tenants give themselves collide:
 * where ours goes by another name, theirs is no category here, and its name is kept in words.
 *
 * @param filing none without the category whose condition it is
 */
record Understood(@Nullable Category category, @Nullable Filing filing, String description) {

    /** What a description may be long, in characters. */
    private static final int LONGEST = 2_000;

    static Understood of(Content content, ReferenceData reference) {
        var theirs = content.category();
        if (theirs == null || !isAnotherHere(theirs, reference)) {
            return new Understood(theirs, content.filing(), content.description());
        }
        return new Understood(null, null, withName(content.description(), theirs.name()));
    }

    /** Where nobody can say what it means here, it is taken for the same. */
    private static boolean isAnotherHere(Category theirs, ReferenceData reference) {
        try {
            return reference
                    .kept(new CategoryAsked(theirs.scheme(), theirs.kindOrMatter(), theirs.code()))
                    .filter(ours -> !ours.name().strip().equals(theirs.name().strip()))
                    .isPresent();
        } catch (ReferenceProblem e) {
            return false;
        }
    }

    private static String withName(String description, String name) {
        var end = "（" + name + "）";
        return description.substring(0, Math.clamp(LONGEST - end.length(), 0, description.length())) + end;
    }
}

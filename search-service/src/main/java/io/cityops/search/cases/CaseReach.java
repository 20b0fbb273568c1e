package io.cityops.search.cases;

import io.cityops.search.index.Question;
import io.cityops.tenancy.web.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which cases a caller may see: whoever only handles cases (专业部门受理员), or handles and reports for a unit, sees those
 * that the own unit or one beneath it handles or has found.
 */
@Component
public class CaseReach {

    /** As at the desk, where the same people see the same cases. */
    private static final String[] BEYOND_THE_OWN_UNIT = {
        "case.accept", "case.file", "case.dispatch", "case.check", "case.close", "case.level", "case.supervise"
    };

    private final UnitTree tree;

    CaseReach(UnitTree tree) {
        this.tree = tree;
    }

    /** Only what the caller may see. */
    public Question narrowed(Question question, Caller caller) {
        if (!isOfAUnitAlone(caller)) {
            return question;
        }
        var unit = caller.unit();
        return unit == null ? question.where(Map.of("match_none", Map.of())) : within(question, unit);
    }

    /** Only what the unit or one beneath it handles or has found; all, when no unit is named. */
    Question within(Question question, @Nullable UUID unit) {
        return unit == null
                ? question
                : question.where(
                        concerns(tree.beneath(unit).stream().map(UUID::toString).toList()));
    }

    private static boolean isOfAUnitAlone(Caller caller) {
        return !caller.machine()
                && caller.may("case.handle")
                && !caller.may(BEYOND_THE_OWN_UNIT)
                && (caller.unit() != null || !caller.may("case.report"));
    }

    private static Map<String, ?> concerns(List<String> units) {
        return Map.of(
                "bool",
                Map.of(
                        "should",
                        List.of(
                                Map.of("terms", Map.of("unit", units)),
                                Map.of("terms", Map.of("reportingUnit", units)))));
    }
}

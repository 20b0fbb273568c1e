package io.cityops.search.cases;

import io.cityops.search.index.Question;
import io.cityops.tenancy.web.Caller;

/** Which cases a caller may see: whoever only handles cases (专业部门受理员) sees those of the own unit. */
final class CaseReach {

    /** As at the desk, where the same people see the same cases. */
    private static final String[] BEYOND_THE_OWN_UNIT = {
        "case.report",
        "case.accept",
        "case.file",
        "case.dispatch",
        "case.check",
        "case.close",
        "case.level",
        "case.supervise"
    };

    private CaseReach() {}

    static Question narrowed(Question question, Caller caller) {
        return onlyHandles(caller) ? question.where("unit", unit(caller)) : question;
    }

    private static boolean onlyHandles(Caller caller) {
        return !caller.machine() && caller.may("case.handle") && !caller.may(BEYOND_THE_OWN_UNIT);
    }

    private static String unit(Caller caller) {
        var unit = caller.unit();
        return unit == null ? "" : unit.toString();
    }
}

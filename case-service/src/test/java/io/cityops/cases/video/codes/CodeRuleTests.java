package io.cityops.cases.video.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.video.codes.CodeRule.Verdict;
import org.junit.jupiter.api.Test;

class CodeRuleTests {

    private static final Category RUBBISH = new Category("02001", "暴露垃圾", "GBT47678.5-2026", "matter");

    @Test
    void asksAPersonBetweenTheTwoThresholds() {
        var rule = rule(RUBBISH, 60, 95);
        assertThat(rule.of(59)).isEqualTo(Verdict.BELOW);
        assertThat(rule.of(60)).isEqualTo(Verdict.ASK);
        assertThat(rule.of(94)).isEqualTo(Verdict.ASK);
        assertThat(rule.of(95)).isEqualTo(Verdict.DIRECT);
    }

    @Test
    void alwaysAsksWhereNobodyAllowedOtherwise() {
        assertThat(rule(RUBBISH, 60, null).of(100)).isEqualTo(Verdict.ASK);
    }

    @Test
    void meansNothingUntilSomebodySaysWhat() {
        assertThat(rule(null, 1, 1).of(100)).isEqualTo(Verdict.UNMAPPED);
    }

    private static CodeRule rule(Category category, int least, Integer direct) {
        return new CodeRule("v", "c", category, least, direct, 30, null);
    }
}

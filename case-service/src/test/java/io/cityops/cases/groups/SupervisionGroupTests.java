package io.cityops.cases.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.groups.SupervisionGroup.Matter;
import io.cityops.cases.lifecycle.Category;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which of Nan'an's three groups is asked. */
class SupervisionGroupTests {

    private static final Category COVER = new Category("01002", "井盖破损", "2026", "matter");
    private static final Category COVER_AS_PART = new Category("01002", "井盖", "2026", "part");
    private static final SupervisionGroup SOCIAL = group(GroupClass.SOCIAL_UNITS, "社会单位群");
    private static final SupervisionGroup GENERAL = group(GroupClass.GENERAL, "城市管理工作群");
    private static final SupervisionGroup HARD = group(GroupClass.HARD, "大城智管群");

    @Test
    void isTheOneThatNamesTheMatter() {
        var covers = group(GroupClass.GENERAL, "井盖群", new Matter("2026", "matter", "01002"));

        assertThat(SupervisionGroup.asked(List.of(SOCIAL, covers), COVER)).contains(covers);
        assertThat(SupervisionGroup.asked(List.of(SOCIAL, covers), COVER_AS_PART))
                .as("a part of the same code is another thing")
                .contains(SOCIAL);
    }

    @Test
    void isThatOfSocialUnitsWhereNoneNamesIt() {
        assertThat(SupervisionGroup.asked(List.of(HARD, GENERAL, SOCIAL), COVER))
                .contains(SOCIAL);
        assertThat(SupervisionGroup.asked(List.of(HARD, GENERAL), null)).contains(GENERAL);
    }

    @Test
    void isNeverThatOfTheLeadersUnlessItNamesTheMatter() {
        var leaders = group(GroupClass.HARD, "大城智管群", new Matter("2026", "matter", "01002"));

        assertThat(SupervisionGroup.asked(List.of(HARD), COVER)).isEmpty();
        assertThat(SupervisionGroup.asked(List.of(leaders, SOCIAL), COVER)).contains(leaders);
    }

    private static SupervisionGroup group(GroupClass kind, String name, Matter... matters) {
        return new SupervisionGroup(UUID.randomUUID(), 1, kind, name, List.of(UUID.randomUUID()), List.of(matters));
    }
}

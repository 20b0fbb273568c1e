package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.TestCases.SANITATION;
import static io.cityops.cases.lifecycle.TestCases.at;
import static io.cityops.cases.lifecycle.TestCases.filed;
import static io.cityops.cases.lifecycle.TestCases.step;
import static io.cityops.cases.lifecycle.TestCases.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTests {

    @Test
    void aCaseThatIsSupervisedWhileItIsCheckedKeepsItsResultAndItsPictures() {
        var photo = Ids.next();
        var found = filed();
        var history = List.of(
                step(found, Action.DISPATCH, unit(SANITATION), at("09:00")),
                step(found, Action.SIGN, Details.none(), at("09:10")),
                step(found, Action.FEED_BACK, Details.said(null, "已清运", List.of(photo)), at("10:00")),
                step(found, Action.SUPERVISE, Details.said("多次超时", null, List.of()), at("10:01")));

        assertThat(found.result()).isEqualTo(new Result("已清运", at("10:00")));
        assertThat(HistoryEntry.ofResult(history).map(HistoryEntry::photos)).contains(List.of(photo));
    }
}

package io.cityops.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cityops.search.index.CheckedSearch.ForeignDocument;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.NoTenantBound;
import io.cityops.tenancy.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CheckedSearchTests {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final String OWN = "{'hits':{'hits':[{'_source':{'tenant':'springfield'}}]}";
    private static final String FOREIGN = "{'hits':{'hits':[{'_source':{'tenant':'shelbyville'}}]}";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void letsTheOwnDocumentsThrough() {
        assertThat(asking(OWN + "}").hits()).hasSize(1);
    }

    @Test
    void holdsBackForeignDocuments() {
        assertThatExceptionOfType(ForeignDocument.class)
                .isThrownBy(() -> asking(FOREIGN + "}"))
                .withMessageNotContaining("shelbyville");
        assertThat(meters.counter("cityops.search.breaches").count()).isOne();
    }

    @Test
    void holdsBackDocumentsThatDoNotSayWhoseTheyAre() {
        assertThatExceptionOfType(ForeignDocument.class)
                .isThrownBy(() -> asking("{'hits':{'hits':[{'_source':{'id':'1'}}]}}"));
    }

    @Test
    void holdsBackForeignDocumentsDeepInASummary() {
        var summary = ",'aggregations':{'owners':{'buckets':[]},'cells':{'buckets':[{'first':" + FOREIGN + "}}]}}}";

        assertThatExceptionOfType(ForeignDocument.class).isThrownBy(() -> asking(OWN + summary));
    }

    @Test
    void holdsBackSumsThatCountOthersIn() {
        var both = ",'aggregations':{'owners':{'buckets':[{'key':'springfield'},{'key':'shelbyville'}]}}}";

        assertThatExceptionOfType(ForeignDocument.class).isThrownBy(() -> asking(OWN + both));
        assertThatExceptionOfType(ForeignDocument.class)
                .isThrownBy(() -> asking(OWN + ",'aggregations':{'cells':{'buckets':[]}}}"));
    }

    @Test
    void asksNothingForNobody() {
        var search = new CheckedSearch((tenant, question) -> JsonMapper.shared().readTree(OWN), meters);

        assertThatExceptionOfType(NoTenantBound.class).isThrownBy(() -> search.ask(Question.in(SearchIndex.CASES)));
    }

    @Test
    void neverSumsUpTheWholeIndex() {
        var hidden = Map.of("cells", Map.of("terms", Map.of(), "aggs", Map.of("all", Map.of("global", Map.of()))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Question.in(SearchIndex.CASES).summedUp(hidden));
    }

    private Answer asking(String found) {
        var answer = JsonMapper.shared().readTree(found.replace('\'', '"'));
        var search = new CheckedSearch((tenant, question) -> answer, meters);
        return CurrentTenant.callAs(SPRINGFIELD, () -> search.ask(Question.in(SearchIndex.CASES)));
    }
}

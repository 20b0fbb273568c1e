package io.cityops.cases.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoGroupsIT extends OverHttp {

    private static final String TENANT = "chongqing-nanan";

    @Autowired
    private DemoGroups groups;

    @Test
    void areGatheredOnceOfTheUnitsThatThereAre() {
        for (var time = 0; time < 2; time++) {
            CurrentTenant.runAs(new TenantId(TENANT), groups::gather);
        }

        var found = get("/t/" + TENANT + "/api/disputes/groups", desk(TENANT))
                .body()
                .at("/items");

        assertThat(found.findValuesAsString("name"))
                .as("this tenant has no companies, so nobody of theirs is in a group")
                .containsExactly("城市管理工作群（演示数据）", "大城智管群（演示数据）");
        assertThat(found.at("/0/members").toString())
                .contains(FakeTenantService.SANITATION, FakeTenantService.WORKS)
                .doesNotContain(FakeTenantService.EMERGENCY);
    }

    @Test
    void areOfNoOtherTenant() {
        CurrentTenant.runAs(new TenantId("nanyang"), groups::gather);

        assertThat(get("/t/nanyang/api/disputes/groups", desk("nanyang")).body().toString())
                .doesNotContain("演示数据");
    }
}

package io.cityops.cases.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoCityIT extends OverHttp {

    @Autowired
    private DemoCity city;

    @Test
    void fillsADeskOnce() {
        var spots = DemoTable.spots().stream()
                .filter(spot -> spot.tenant().equals("liuzhou-chengzhong"))
                .toList();
        for (var time = 0; time < 2; time++) {
            CurrentTenant.runAs(new TenantId("demo-city"), () -> {
                assertThat(city.ready(false)).isTrue();
                city.make(DemoTable.matters(), spots);
            });
        }

        var rows = get("/t/demo-city/api/cases?limit=200&sort=reported", desk("demo-city"))
                .body()
                .at("/items");

        assertThat(rows.size()).isEqualTo(39);
        var stages = new HashSet<String>();
        var lights = new HashSet<String>();
        rows.forEach(row -> {
            assertThat(row.at("/demo").asBoolean()).isTrue();
            stages.add(row.at("/stage").asString());
            lights.add(row.at("/deadlineLight").asString());
        });
        assertThat(stages).hasSize(16);
        assertThat(lights).contains("green", "red");
        var log = get("/t/demo-city/api/patrol/daily-log", desk("demo-city"));
        assertThat(log.body().at("/items").size()).as("today is never empty").isPositive();
    }
}

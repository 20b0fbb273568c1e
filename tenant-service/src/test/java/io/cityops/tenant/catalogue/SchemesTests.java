package io.cityops.tenant.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemesTests {

    @Test
    void bringAllPartsAndMattersOfTheStandard() {
        var entries = Schemes.shipped();

        assertThat(entries.stream().filter(entry -> entry.kind() == Kind.PART)).hasSize(153);
        assertThat(entries.stream().filter(entry -> entry.kind() == Kind.MATTER))
                .hasSize(250);
        assertThat(entries.stream().map(entry -> entry.kind() + entry.code()).distinct())
                .hasSize(403);
        assertThat(entries)
                .allMatch(entry -> entry.code().matches("\\d{5}")
                        && entry.code().startsWith(entry.major().code())
                        && entry.kind() == Kind.PART == entry.conditions().isEmpty());
    }

    @Test
    void knowWhenExposedRubbishIsFiled() {
        var rubbish = Schemes.shipped().stream()
                .filter(entry -> entry.kind() == Kind.MATTER && entry.code().equals("06010"))
                .findFirst()
                .orElseThrow();

        assertThat(rubbish.name()).isEqualTo("暴露垃圾");
        assertThat(rubbish.conditions())
                .extracting(Condition::limit)
                .containsExactly(new Limit(4, Limit.Unit.WORK_HOUR));
    }
}

package io.cityops.cases.demo;

import io.cityops.cases.rules.FirstRules;
import io.cityops.tenancy.CurrentTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules that the demo cities are known for, as data: what the API takes, by tenant. */
@Component
class DemoRules {

    private final FirstRules first;
    private final JsonMapper json;

    DemoRules(FirstRules first, JsonMapper json) {
        this.first = first;
        this.json = json;
    }

    /** Settles the rules of the bound tenant, unless somebody has settled some. */
    void settle() {
        try (var file = new ClassPathResource("demo/rules.json").getInputStream()) {
            var own = json.readTree(file).path(CurrentTenant.get().value());
            if (own.isObject()) {
                first.settle(own.toString(), "演示数据");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cityops.cases.rules;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rules that a tenant starts with: they are written only while nobody has settled any. */
@Component
public class FirstRules {

    private final StoredRules rules;
    private final JsonMapper json;

    FirstRules(StoredRules rules, JsonMapper json) {
        this.rules = rules;
        this.json = json;
    }

    /**
     * Settles the rules of the bound tenant; what is left out is as usual.
     *
     * @param text rules as the API takes them
     * @param by whose word they are
     * @throws io.cityops.tenancy.web.ProblemException when some of them cannot be
     */
    @Transactional
    public void settle(String text, String by) {
        var newest = rules.newest();
        if (newest.number() == 0) {
            rules.write(0, json.readValue(text, RulesForm.class).over(newest.rules()), by);
        }
    }
}

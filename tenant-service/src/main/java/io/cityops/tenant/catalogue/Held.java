package io.cityops.tenant.catalogue;

import io.cityops.tenant.catalogue.lookup.Field;
import io.cityops.tenant.catalogue.lookup.Index;
import io.cityops.tenant.catalogue.schemes.Choices;
import java.util.ArrayList;
import java.util.List;

/** A tenant's catalogue of one edition in memory, ready to be searched. */
record Held(long edition, List<Entry> entries, Choices choices, Index<Entry> index) {

    /** Behind anything that is found by name, code or alias. */
    private static final int CONDITION = 20;

    private static final int MAJOR = 40;

    static Held of(long edition, List<Entry> entries, Choices choices) {
        return new Held(edition, entries, choices, new Index<>(entries, Held::fields));
    }

    private static List<Field> fields(Entry entry) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("name", entry.name(), 0, false));
        fields.add(new Field("code", entry.code(), 0, true));
        entry.aliases().forEach(alias -> fields.add(new Field("alias", alias, 1, false)));
        entry.conditions().forEach(one -> fields.add(new Field("condition", one.name(), CONDITION, false)));
        fields.add(new Field("major", entry.major().name(), MAJOR, false));
        return fields;
    }
}

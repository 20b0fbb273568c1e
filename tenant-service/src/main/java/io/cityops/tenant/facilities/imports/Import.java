package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Territory.Area;
import io.cityops.tenant.facilities.layers.Layer;
import io.cityops.tenant.facilities.tables.Table;
import java.util.Map;

/** What it takes to read facilities from a table. */
record Import(Layer layer, Datum datum, Area area, String source, Mapping mapping) {

    static Import guessed(Table table, Layer layer, Datum datum, Area area, String source) {
        return new Import(layer, datum, area, source, Guess.of(table, Field.byName(layer, datum), datum, area));
    }

    Map<String, Field> fields() {
        return Field.byName(layer, datum);
    }

    RowCheck check(Table table) {
        return new RowCheck(table, fields(), mapping, datum, area, source);
    }
}

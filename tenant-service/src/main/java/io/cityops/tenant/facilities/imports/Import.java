package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.FacilityKind;
import io.cityops.tenant.facilities.Territory.Area;
import io.cityops.tenant.facilities.tables.Table;
import java.util.Map;

/** What it takes to read facilities from a table. */
record Import(FacilityKind kind, Datum datum, Area area, String source, Mapping mapping) {

    static Import guessed(Table table, FacilityKind kind, Datum datum, Area area, String source) {
        return new Import(kind, datum, area, source, Guess.of(table, Field.byName(kind, datum), datum, area));
    }

    Map<String, Field> fields() {
        return Field.byName(kind, datum);
    }

    RowCheck check(Table table) {
        return new RowCheck(table, fields(), mapping, datum, area, source);
    }
}

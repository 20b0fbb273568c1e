package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.tables.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** One pass over a file with a row check: counts what comes of it and keeps the first of everything to show. */
final class Survey {

    private static final int SHOWN = 100;
    private static final int SAMPLE = 20;
    private static final int CELLS = 3;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Import what;
    private final Table table;
    private final List<Finding> rejected = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<FacilityView> sample = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final Set<String> sites = new HashSet<>();
    private int rows;
    private int refused;
    private int duplicates;
    private int noted;

    private Survey(Import what, Table table) {
        this.what = what;
        this.table = table;
        table.columns().forEach(column -> cells.add(new ArrayList<>()));
    }

    /** What would come of an import, with the first rows of it; every row is handed on that is accepted. */
    static Report of(Import what, Table table, Consumer<Draft> accepted) {
        var survey = new Survey(what, table);
        survey.run(table, ((Consumer<Draft>) survey::show).andThen(accepted), (row, findings) -> {});
        return survey.report();
    }

    /** Hands on what is accepted, and every refused row with all that is wrong with it. */
    static Report of(Import what, Table table, Consumer<Draft> accepted, RefusedRows refusedRows) {
        var survey = new Survey(what, table);
        survey.run(table, accepted, refusedRows);
        return survey.report();
    }

    private void run(Table table, Consumer<Draft> accepted, RefusedRows refusedRows) {
        var check = what.check(table);
        table.read(row -> {
            if (!row.blank()) {
                rows++;
                sampleCells(row);
                tell(row, check.check(row), accepted, refusedRows);
            }
        });
    }

    private void tell(Table.Row row, Verdict verdict, Consumer<Draft> accepted, RefusedRows refusedRows) {
        noted += verdict.notes().size();
        verdict.notes().stream().limit(SHOWN - notes.size()).forEach(notes::add);
        var draft = verdict.draft();
        if (draft != null) {
            sites.add(draft.details().location().site());
            accepted.accept(draft);
            return;
        }
        refused++;
        duplicates += verdict.repeated() ? 1 : 0;
        verdict.refusals().stream().limit(SHOWN - rejected.size()).forEach(rejected::add);
        refusedRows.refused(row, verdict.refusals());
    }

    private void show(Draft draft) {
        if (sample.size() < SAMPLE) {
            sample.add(
                    FacilityView.of(NOBODY, what.layer().code(), draft.details(), draft.source(), draft.sourceId(), 0));
        }
    }

    private void sampleCells(Table.Row row) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.cell(column);
            var kept = cells.get(column);
            if (kept.size() < CELLS && !cell.isEmpty() && !kept.contains(cell)) {
                kept.add(cell.length() <= 60 ? cell : cell.substring(0, 60) + "…");
            }
        }
    }

    private Report report() {
        var columns = new ArrayList<Report.Column>();
        for (int at = 0; at < cells.size(); at++) {
            columns.add(new Report.Column(table.columns().get(at), List.copyOf(cells.get(at))));
        }
        return new Report(
                table.encoding(),
                columns,
                rows,
                rows - refused,
                refused,
                duplicates,
                sites.size(),
                sample,
                rejected,
                noted,
                notes,
                null);
    }

    /** Who wants to see refused rows. */
    interface RefusedRows {
        void refused(Table.Row row, List<Finding> findings);
    }
}

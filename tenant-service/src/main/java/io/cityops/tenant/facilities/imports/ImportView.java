package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.FacilityView;
import io.cityops.tenant.facilities.layers.Layer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it goes over the wire, with its reasons in the reader's language. */
record ImportView(
        UUID id,
        String state,
        String file,
        String kind,
        Datum datum,
        String source,
        String encoding,
        List<Column> columns,
        List<String> fields,
        int rows,
        int accepted,
        int rejectedCount,
        int duplicates,
        int sites,
        List<FacilityView> sample,
        List<Told> rejected,
        int noted,
        List<Told> notes,
        Alike alike,
        @Nullable Plan plan,
        @Nullable Integer created,
        @Nullable Integer updated,
        @Nullable Integer unchanged,
        @Nullable Integer skipped,
        @Nullable Integer undone,
        @Nullable Integer kept,
        Instant createdAt,
        String createdBy) {

    /** In the reader's language; the fields are those of its layer, as long as there is one. */
    static ImportView of(FacilityImport of, List<Layer> layers, Locale locale) {
        var report = of.report();
        var outcome = of.outcome();
        var taken = of.is(FacilityImport.State.UNDONE) ? outcome : null;
        return new ImportView(
                of.id(),
                of.state().code(),
                of.file(),
                of.kind(),
                of.datum(),
                of.source(),
                report.encoding(),
                report.columns().stream()
                        .map(column -> new Column(
                                column.name(), of.mapping().field(column.name()).orElse(null), column.sample()))
                        .toList(),
                fields(of, layers),
                report.rows(),
                report.accepted(),
                report.rejectedCount(),
                report.duplicates(),
                report.sites(),
                report.sample(),
                told(report.rejected(), locale),
                report.noted(),
                told(report.notes(), locale),
                of.alike(),
                report.plan(),
                outcome == null ? null : (Integer) outcome.created(),
                outcome == null ? null : (Integer) outcome.updated(),
                outcome == null ? null : (Integer) outcome.unchanged(),
                outcome == null ? null : outcome.alike(),
                taken == null ? null : (Integer) taken.undone(),
                taken == null ? null : (Integer) taken.kept(),
                of.createdAt(),
                of.createdBy());
    }

    private static List<String> fields(FacilityImport of, List<Layer> layers) {
        return layers.stream()
                .filter(layer -> layer.code().equals(of.kind()))
                .flatMap(layer -> Field.byName(layer, of.datum()).keySet().stream())
                .toList();
    }

    private static List<Told> told(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new Told(
                        finding.row(),
                        finding.field(),
                        finding.value(),
                        finding.reason().code(),
                        finding.reason().in(locale, finding.details()),
                        finding.allowed()))
                .toList();
    }

    /** A column of the file and what it stands for. */
    record Column(String name, @Nullable String field, List<String> sample) {}

    /** What is wrong with a row, or worth a note. */
    record Told(long row, String field, String value, String code, String why, String allowed) {}
}

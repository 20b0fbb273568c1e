package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.audit.Audit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an import leaves in the audit: one entry each time it is decided upon, with its figures instead of its rows. */
@Component
class ImportTrail {

    private final Audit audit;

    ImportTrail(Audit audit) {
        this.audit = audit;
    }

    void started(FacilityImport of) {
        record(
                "import.started",
                of,
                Map.of("rows", of.report().rows(), "rejected", of.report().rejectedCount()));
    }

    void applied(FacilityImport of, Outcome came) {
        record(
                "import.applied",
                of,
                Map.of("created", came.created(), "updated", came.updated(), "rejected", came.rejectedCount()));
    }

    void undone(FacilityImport of, int taken) {
        record("import.undone", of, Map.of("undone", taken));
    }

    private void record(String action, FacilityImport of, Map<String, Integer> figures) {
        audit.record(action, of.id().toString(), Map.of("name", of.file(), "kind", of.kind(), "figures", figures));
    }
}

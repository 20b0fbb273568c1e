package io.cityops.cases.desk;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.WholeCase;
import io.cityops.cases.uploads.FinishedUploads;
import io.cityops.cases.uploads.Named;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.IdempotentRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does what is ordered, with the files that came for it, in one transaction, and once for each {@code Idempotency-Key}. */
@Component
class Acting {

    private final Casework casework;
    private final FinishedUploads uploads;
    private final IdempotentRequests idempotent;

    Acting(Casework casework, FinishedUploads uploads, IdempotentRequests idempotent) {
        this.casework = casework;
        this.uploads = uploads;
        this.idempotent = idempotent;
    }

    WholeCase act(UUID id, Ordered ordered, Caller caller, HttpServletRequest request) {
        uploads.lookAt(ordered.named());
        var asked = List.of(caller.username(), ordered.withoutNames());
        return casework.act(
                id,
                ordered.order(),
                found -> added(found, ordered.named()),
                caller,
                ordered.at(),
                work -> idempotent.once(request, asked, () -> run(work), Boolean.class));
    }

    /** Each shows what such a file shows where the case stands, unless somebody says otherwise. */
    private List<UUID> added(CaseFile found, List<Named> named) {
        var usual = RoleAt.of(found.stage());
        return named.stream()
                .map(one -> uploads.attach(found.id(), one, Objects.requireNonNullElse(one.role(), usual)))
                .map(Attachment::id)
                .toList();
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}

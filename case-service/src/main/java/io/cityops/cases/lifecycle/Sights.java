package io.cityops.cases.lifecycle;

import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.reference.ReferenceProblem;
import io.cityops.tenancy.web.Caller;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what somebody sees by the bound tenant's tree of units; while nobody tells the tree, no more than the own unit's. */
@Component
public class Sights {

    private final ReferenceData reference;

    Sights(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * A unit with all beneath it; none where none is named.
     *
     * @throws ReferenceProblem when nobody tells the tree
     */
    public Set<UUID> beneath(@Nullable UUID unit) {
        return unit == null ? Set.of() : reference.tree().beneath(unit);
    }

    public Sight of(Caller caller) {
        var own = Sight.of(caller);
        return own.unit() == null ? own : own.with(known(own.unit()));
    }

    /** The caller's unit with all beneath it; none where they are of none. */
    public Set<UUID> beneathOwn(Caller caller) {
        var unit = caller.unit();
        return unit == null ? Set.of() : known(unit);
    }

    private Set<UUID> known(UUID unit) {
        try {
            return reference.tree().beneath(unit);
        } catch (ReferenceProblem e) {
            return Set.of(unit);
        }
    }
}

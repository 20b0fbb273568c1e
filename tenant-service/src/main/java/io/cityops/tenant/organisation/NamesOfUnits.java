package io.cityops.tenant.organisation;

import io.cityops.tenant.identity.UnitDirectory;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who show people what their units are called. */
@Component
class NamesOfUnits implements UnitDirectory {

    private final Units units;

    NamesOfUnits(Units units) {
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return units.findAllById(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}

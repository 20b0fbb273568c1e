package io.cityops.tenant.divisions;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The divisions from the nation to the counties, kept in memory as they were shipped. */
@Component
class ShippedDivisions implements Divisions {

    private final Map<String, Division> byCode =
            DivisionFile.nationToCounty().collect(Collectors.toUnmodifiableMap(Division::code, Function.identity()));

    @Override
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}

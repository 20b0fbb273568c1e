package io.cityops.tenant.organisation.grids;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cityops.tenant.organisation.UnitView;
import java.util.List;

/**
 * A grid with its chain of responsibility.
 *
 * @param units that it belongs to, the highest first
 */
record GridView(@JsonUnwrapped GridRow row, List<UnitView> units, List<GridPerson> people) {}

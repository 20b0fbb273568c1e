package io.cityops.cases.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;

import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.reference.ReferenceProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody is asked for grids while a case is written, and nobody's silence stops it. */
class PlacesInGridsTests {

    @Test
    void asksNobodyWhereACaseLies() {
        assertThat(new PlacesInGrids(new Silent(), mock(ReferenceData.class)).at(new Place(109, 24, null)))
                .isEmpty();
    }

    @Test
    void goesOnWithoutGridsThatCannotBeHad() {
        assertThatCode(() -> new PlacesInGrids(new Silent(), mock(ReferenceData.class)).ready())
                .doesNotThrowAnyException();
    }

    private static final class Silent implements Gridding {

        @Override
        public GridIndex current() {
            throw new ReferenceProblem();
        }

        @Override
        public Optional<GridIndex> atHand() {
            return Optional.empty();
        }
    }
}

package io.cityops.cases.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import io.cityops.cases.levels.Message.Content;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.reference.Reference;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.reference.ReferenceProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tenants number entries of their own as they like; a number alone is not taken for the same thing. */
class UnderstoodTests {

    private static final Category THEIRS = new Category("99001", "共享单车乱停", "GBT47678.5-2026", "matter");

    @Test
    void dropsWhatIsAnotherThingHereAndKeepsItsNameInWords() {
        var understood = understood("路口堵了", asked -> Optional.of(named("夜市油烟")));

        assertThat(understood.category()).isNull();
        assertThat(understood.filing()).as("a condition of that category").isNull();
        assertThat(understood.description()).isEqualTo("路口堵了（共享单车乱停）");
        assertThat(understood("长".repeat(2_000), asked -> Optional.of(named("夜市油烟")))
                        .description())
                .hasSize(2_000)
                .endsWith("（共享单车乱停）");
    }

    @Test
    void takesWhatIsTheSameHereOrUnknownOrNotToBeHad() {
        assertTaken(asked -> Optional.of(named("共享单车乱停")));
        assertTaken(asked -> Optional.empty());
        assertTaken(asked -> {
            throw new ReferenceProblem();
        });
    }

    private static Understood understood(String description, Kept kept) {
        return Understood.of(content(description), kept);
    }

    private static void assertTaken(Kept kept) {
        var understood = understood("路口堵了", kept);

        assertThat(understood.category()).isEqualTo(THEIRS);
        assertThat(understood.filing()).isNotNull();
        assertThat(understood.description()).isEqualTo("路口堵了");
    }

    private static Content content(String description) {
        var limit = new Limit(BigDecimal.ONE, LimitUnit.values()[0]);
        return new Content(THEIRS, "条件", limit, description, new Place(109, 24, null), false, null);
    }

    private static Reference.Category named(String name) {
        return new Reference.Category(THEIRS.scheme(), "matter", THEIRS.code(), name, null, List.of(), false);
    }

    /** Reference data of which only this is asked. */
    private interface Kept extends Function<CategoryAsked, Optional<Reference.Category>>, ReferenceData {

        @Override
        default Optional<Reference.Category> kept(CategoryAsked asked) {
            return apply(asked);
        }

        @Override
        default Reference current() {
            throw new ReferenceProblem();
        }

        @Override
        default Optional<Unit> unit(UUID id) {
            return Optional.empty();
        }

        @Override
        default String scheme() {
            return THEIRS.scheme();
        }

        @Override
        default List<Reference.Category> offered() {
            return List.of();
        }

        @Override
        default Optional<Reference.Category> category(CategoryAsked asked) {
            return Optional.empty();
        }
    }
}

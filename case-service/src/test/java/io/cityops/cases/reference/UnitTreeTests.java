package io.cityops.cases.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.reference.Reference.Unit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTreeTests {

    private final Unit district = unit("district", null);
    private final Unit street = unit("street", district);
    private final Unit beside = unit("beside", district);
    private final Unit community = unit("community", street);
    private final UnitTree tree = new UnitTree(List.of(community, beside, street, district));

    @Test
    void knowsWhatStandsBeneathAUnitAndNothingBesideIt() {
        assertThat(tree.beneath(district.id()))
                .containsExactlyInAnyOrder(district.id(), street.id(), beside.id(), community.id());
        assertThat(tree.beneath(street.id())).containsExactlyInAnyOrder(street.id(), community.id());
        assertThat(tree.beneath(community.id())).containsExactly(community.id());
    }

    @Test
    void knowsTheWayDownToAUnit() {
        assertThat(tree.path(community.id())).containsExactly(district, street, community);
        assertThat(tree.top()).containsExactly(district);
        assertThat(tree.below(district.id())).containsExactly(beside, street);
    }

    @Test
    void ofAUnitThatItDoesNotKnowSeesThatOneAlone() {
        var stranger = UUID.randomUUID();

        assertThat(tree.beneath(stranger)).containsExactly(stranger);
        assertThat(tree.path(stranger)).isEmpty();
        assertThat(tree.path(null)).isEmpty();
    }

    @Test
    void standsAUnitUnderNobodyAtTheTopAndEndsInACircle() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var circle = new UnitTree(List.of(
                new Unit(one, "1", "1", "street", other, null),
                new Unit(other, "2", "2", "street", one, null),
                new Unit(community.id(), "3", "3", "community", street.id(), null)));

        assertThat(circle.beneath(one)).containsExactlyInAnyOrder(one, other);
        assertThat(circle.path(one)).hasSize(2);
        assertThat(circle.top()).extracting(Unit::id).containsExactly(community.id());
    }

    private static Unit unit(String name, @Nullable Unit parent) {
        return new Unit(UUID.randomUUID(), name, name, "street", parent == null ? null : parent.id(), null);
    }
}

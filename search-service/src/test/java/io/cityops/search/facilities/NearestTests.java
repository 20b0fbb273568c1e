package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.index.Answer;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.TenantSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** How often the index is asked for one list. */
class NearestTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Question> asked = new ArrayList<>();

    @Test
    void isAnsweredByOneQuestionBesideAHouseWithSeveralToilets() {
        var found = nearest(points(0, 1, 2, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));

        assertThat(asked).hasSize(1);
        assertThat(found).hasSize(10);
        assertThat(found.get(2).path("count").asInt()).isEqualTo(4);
        assertThat(found.getLast().path("distance").asDouble()).isEqualTo(9.0);
    }

    @Test
    void asksForThePointsWhereOneHouseHasMoreThanTheList() {
        nearest(points(IntStream.range(0, 16).map(record -> 1).toArray()));

        assertThat(asked).hasSizeGreaterThan(1);
    }

    private List<ObjectNode> nearest(List<Hit> records) {
        TenantSearch index = question -> {
            asked.add(question);
            return new Answer(records, 0, MissingNode.getInstance());
        };
        return new Nearest(index).to(new Place(109.4, 24.3), "TOILET", 10);
    }

    /** Records in the order of their distance, which is also the name of their point. */
    private static List<Hit> points(int... at) {
        return IntStream.of(at)
                .mapToObj(point -> new Hit(
                        JSON.readTree("{\"point\":\"%d\",\"facility\":{\"name\":\"%d\"}}".formatted(point, point)),
                        JSON.readTree("[%d.0]".formatted(point)),
                        MissingNode.getInstance()))
                .toList();
    }
}

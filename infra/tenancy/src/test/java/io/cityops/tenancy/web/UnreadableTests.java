package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class UnreadableTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                             |            | This has to be an object.
                    {                              |            | This is not JSON.
                    {"items": {}}                  | /items     | This has to be a list.
                    {"items": [{"free": "many"}]}  | /items/0/free | This has to be a number.
                    {"items": [{"id": "x"}]}       | /items/0/id | This has to be an id (UUID).
                    {"items": [{"at": "soon"}]}    | /items/0/at | This has to be a date or time (RFC 3339).
                    {"items": [{"open": "perhaps"}]} | /items/0/open | This has to be true or false.
                    {"items": [{"name": {}}]}      | /items/0/name | This has to be text.
                    {"items": [{"kind": "OTHER"}]} | /items/0/kind | This has to be one of: ONE, TWO.
                    """)
    void isSaidWithoutTheNamesOfClasses(String body, @Nullable String pointer, String why) {
        var thrown = catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readValue(body, Batch.class));

        assertThat(Unreadable.pointerOf(thrown)).isEqualTo(pointer == null ? "" : pointer);
        assertThat(Unreadable.why(thrown)).isEqualTo(why);
    }

    record Batch(List<Item> items) {}

    record Item(Integer free, UUID id, OffsetDateTime at, Boolean open, String name, Kind kind) {}

    enum Kind {
        ONE,
        TWO
    }
}

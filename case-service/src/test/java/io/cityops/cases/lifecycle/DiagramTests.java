package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.clocks.Alarm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The picture of the life cycle in the documents is the table that the service runs by. */
class DiagramTests {

    private static final Path DOCUMENT = Path.of("../infra/decisions/life-cycle.md");

    @Test
    void isWhatTheTableSays() throws IOException {
        var drawn = draw();
        if (Boolean.getBoolean("cityops.diagram.update")) {
            Files.writeString(DOCUMENT, drawn);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("made anew by -Dtest=DiagramTests -Dcityops.diagram.update=true")
                .isEqualTo(drawn);
    }

    private static String draw() {
        return """
                # The life cycle of a case

                Made from the table in `LifeCycle` by `DiagramTests`; not to be edited. A tenant's rules leave steps out and name stages.

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | Action | From | To | Permission | Needs | Clock of handling | Clock of the stage | When | Tells |
                |---|---|---|---|---|---|---|---|---|
                %s

                What begins a case, and what no step does, tells as well:

                | What happens | Tells |
                |---|---|
                %s
                """.formatted(arrows(), rows(), others());
    }

    private static String arrows() {
        var stages = Stream.of(Stage.values())
                .map(stage -> "    %s: %s %s".formatted(stage.code(), stage.code(), stage.label()));
        var beginnings = Stream.of("    [*] --> reported: report", "    [*] --> self_handled: self_handle");
        var steps = LifeCycle.STEPS.stream()
                .flatMap(step -> from(step)
                        .map(from -> "    %s --> %s: %s"
                                .formatted(
                                        from.code(),
                                        step.to().code(),
                                        step.action().code())))
                .distinct();
        var ends =
                Stream.of(Stage.values()).filter(Stage::ended).map(stage -> "    %s --> [*]".formatted(stage.code()));
        return Stream.of(stages, beginnings, steps, ends).flatMap(line -> line).collect(Collectors.joining("\n"));
    }

    private static String rows() {
        return LifeCycle.STEPS.stream()
                .map(step -> "| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                step.action().code(),
                                from(step).map(Stage::code).collect(Collectors.joining(", ")),
                                step.to().code(),
                                step.permission() == null ? "another level" : step.permission(),
                                step.needs().stream().sorted().map(Need::code).collect(Collectors.joining(", ")),
                                word(step.handle(), Step.Handle.LEAVE),
                                word(step.desk(), Step.Desk.PASS),
                                word(step.guard(), Guard.NONE),
                                told(Told.of(step.action()))))
                .collect(Collectors.joining("\n"));
    }

    private static String others() {
        var begun = Stream.of(Action.REPORT, Action.SELF_HANDLE)
                .map(action -> "| %s | %s |".formatted(action.code(), told(Told.of(action))));
        var rung =
                Stream.of(Alarm.Kind.values()).map(kind -> "| %s | %s |".formatted(kind.code(), told(Told.of(kind))));
        return Stream.concat(begun, rung).collect(Collectors.joining("\n"));
    }

    private static String told(Set<Told> whom) {
        return whom.stream().sorted().map(told -> word(told, null)).collect(Collectors.joining(", "));
    }

    private static Stream<Stage> from(Step step) {
        return EnumSet.copyOf(step.from()).stream();
    }

    private static String word(Enum<?> value, @Nullable Enum<?> usual) {
        return value == usual
                ? ""
                : value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}

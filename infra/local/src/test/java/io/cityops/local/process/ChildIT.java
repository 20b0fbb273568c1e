package io.cityops.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildIT {

    /** More than a machine under load needs to let a child end in its own way. */
    private static final Launch.Ending ENDING = new Launch.Ending("TERM", Duration.ofSeconds(30));

    @TempDir
    Path directory;

    @Test
    void endsInItsOwnWayWhenAsked() throws Exception {
        var child = start("trap 'echo bye >>ended; exit 0' TERM; : >ready; while :; do sleep 0.1; done");
        child.awaitReady();
        child.stop();
        assertThat(child.isAlive()).isFalse();
        assertThat(directory.resolve("ended")).hasContent("bye");
    }

    @Test
    void isKilledWhenItDoesNotListen() throws Exception {
        var child = start(
                "trap '' TERM; : >ready; while :; do sleep 0.1; done",
                new Launch.Ending("TERM", Duration.ofSeconds(2)));
        child.awaitReady();
        child.stop();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endsEvenWhenItsGuardIsKilled() throws Exception {
        var child = start("trap 'echo bye >>ended; exit 0' TERM; : >ready; while :; do sleep 0.1; done");
        child.awaitReady();
        ProcessHandle.of(child.guardPid()).orElseThrow().destroyForcibly();
        child.onExit().get(60, TimeUnit.SECONDS);
        for (int tenths = 0; tenths < 600 && !Files.exists(directory.resolve("ended")); tenths++) {
            Thread.sleep(100);
        }
        assertThat(directory.resolve("ended")).hasContent("bye");
    }

    @Test
    void saysWhereItsLastWordsAreWhenItDoesNotStart() throws Exception {
        var child = start("echo no such thing; exit 7");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(child::awaitReady)
                .withMessageContaining("ended with 7")
                .withMessageContaining("said.log");
        assertThat(directory.resolve("said.log")).hasContent("no such thing");
    }

    /** Beside others of its session by niceness; beside other sessions where the kernel shares out among them. */
    @Test
    void standsBackBehindAllOthersAside() throws Exception {
        var sessions = Files.exists(Path.of("/proc/self/autogroup"));
        var launch = launch("nice; cat /proc/self/autogroup 2> /dev/null; true", ENDING)
                .aside(directory.resolve("said.log"), ENDING, Duration.ofSeconds(20));
        Child.start(launch, programs()).awaitEnd();
        assertThat(Files.readAllLines(directory.resolve("said.log")))
                .hasSize(sessions ? 2 : 1)
                .allSatisfy(line -> assertThat(line).endsWith("19"));
    }

    private Child start(String script) throws IOException {
        return start(script, ENDING);
    }

    private Child start(String script, Launch.Ending ending) throws IOException {
        return Child.start(launch(script, ending), programs());
    }

    private Launch launch(String script, Launch.Ending ending) {
        return new Launch(
                "child",
                0,
                List.of("/bin/bash", "-c", script),
                Map.of(),
                directory,
                directory.resolve("said.log"),
                ending,
                Duration.ofSeconds(20),
                () -> Files.exists(directory.resolve("ready")));
    }

    private Distribution programs() {
        return new Distribution(directory.resolve("programs"));
    }
}

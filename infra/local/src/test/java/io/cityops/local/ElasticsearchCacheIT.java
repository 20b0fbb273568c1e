package io.cityops.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.process.Archives;
import io.cityops.local.process.Child;
import io.cityops.local.process.Distribution;
import io.cityops.local.process.Launch;
import io.cityops.local.process.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made for all tests on a machine: a node from its cache costs them a third. */
class ElasticsearchCacheIT {

    private static final Path PROGRAMS = Path.of(
            System.getProperty("java.io.tmpdir"), "cityops-test-" + System.getProperty("user.name"), "programs");

    @Test
    void aNodeStartsFromTheCacheOfItsRehearsalOrNotAtAll(@TempDir Path directory) throws Exception {
        var place = new Place(new Distribution(PROGRAMS), directory.resolve("data"), directory.resolve("logs"), false);
        Path made = Objects.requireNonNull(
                ElasticsearchProgram.unpacked(place.distribution()).cache().getParent());
        Archives.delete(made);
        Elasticsearch.makeCache(place);
        assertThat(made).isDirectoryContaining("glob:**/classes.aot").isDirectoryNotContaining("glob:**/data");

        var node = Child.start(strict(Elasticsearch.launch(place, Ports.free(), "256m")), place.distribution());
        try {
            node.awaitReady();
        } finally {
            node.stop();
        }
    }

    /** The same, but ended by its virtual machine when that cannot use the cache. */
    private static Launch strict(Launch launch) {
        var command = new ArrayList<>(launch.command());
        int cache = command.stream()
                .filter(word -> word.startsWith("-XX:AOTCache="))
                .map(command::indexOf)
                .findFirst()
                .orElseThrow();
        command.add(cache, "-XX:AOTMode=on");
        return new Launch(
                launch.name(),
                launch.port(),
                command,
                launch.environment(),
                launch.directory(),
                launch.log(),
                launch.ending(),
                launch.patience(),
                launch.readiness());
    }
}

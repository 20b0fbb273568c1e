package io.cityops.bench;

import java.io.IOException;
import java.util.List;

/** One figure and how it is come by. */
interface Benchmark {

    String name();

    /** Programs without which it cannot be measured. */
    List<String> tools();

    /** Whether it takes so long or so much room that it is measured only where it is named. */
    default boolean onlyByName() {
        return false;
    }

    Figure measure(Stage stage) throws IOException;
}

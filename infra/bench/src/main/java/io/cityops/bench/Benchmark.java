package io.cityops.bench;

import java.io.IOException;
import java.util.List;

/** One figure and how it is come by. */
interface Benchmark {

    String name();

    /** Programs without which it cannot be measured. */
    List<String> tools();

    Figure measure(Stage stage) throws IOException;
}

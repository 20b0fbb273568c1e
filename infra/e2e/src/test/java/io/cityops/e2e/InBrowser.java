package io.cityops.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests in a real browser, which is opened for each class of them. */
abstract class InBrowser {

    static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = Browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }
}

package io.cityops.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.uploads.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    /** A phone that lost the answer sends the same files anew, and they get other names. */
    @Test
    void isTheSameWhateverTheUploadsAreCalled() {
        assertThat(report("one").withoutNames()).isEqualTo(report("other").withoutNames());
        assertThat(report("one").withoutNames())
                .isNotEqualTo(report("one", "two").withoutNames());
        assertThat(report("one").named().getFirst().upload()).isEqualTo("one");
    }

    private static Report report(String... uploads) {
        var named = List.of(uploads).stream().map(name -> new Named(name, null)).toList();
        var where = new Report.Where(109.4, 24.3, null, null);
        return new Report(null, null, null, "a lamp is out", where, null, null, null, null, null, named, null);
    }
}

package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTests {

    @Test
    void thePlatformFindsByPatrolsCamerasAndSensors() {
        assertThat(Source.of(SourceClass.SELF)).isEqualTo(List.of(Source.PATROL, Source.VIDEO, Source.IOT));
        assertThat(Source.of(SourceClass.OTHER)).contains(Source.WEB, Source.HOTLINE, Source.WECHAT, Source.LINK);
    }

    /** Cases that were kept before sources had classes. */
    @ParameterizedTest
    @ValueSource(strings = {"web", "hotline", "patrol", "wechat", "weibo", "video", "other", "link"})
    void knowsEveryCodeThatWasEverKept(String code) {
        assertThat(Source.of(code).code()).isEqualTo(code);
    }
}

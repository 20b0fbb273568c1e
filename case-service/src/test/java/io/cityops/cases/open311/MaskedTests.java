package io.cityops.cases.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTests {

    @ParameterizedTest
    @CsvSource({
        "请致电13812345678谢谢, 请致电***谢谢",
        "138 1234-5678, ***",
        "身份证45020219900101123X已丢, 身份证***已丢",
        "桂BA1234停在人行道, ***停在人行道",
        "写信到 a.b@c.com.cn, 写信到 ***",
        "请致电１３８－１２３４－５６７８谢谢，在吗, 请致电***谢谢，在吗",
        "(0772) 282·12.34转, (***转",
        "138\u200b1234\u200b5678, ***",
        "桂b·a1234停在人行道, ***停在人行道",
        "桂ＢＤ１２３４５在, ***在",
        "桂B1234挂, ***",
        "新iPhone丢了, 新iPhone丢了",
        "写信到ａ＠ｂ．ｃｎ吧, 写信到***吧",
        "中山路 12 号 3 楼, 中山路 12 号 3 楼",
        "2026年11月22日 450 米, 2026年11月22日 450 米",
    })
    void coversWhatNamesOrReachesAPerson(String told, String shown) {
        assertThat(Masked.of(told)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a-", "桂", "a@", "桂A", "1 一 ", "．", "\uD83D\uDEA6"})
    void readsLongWordsThatAreNothingInNoTime(String part) {
        var text = part.repeat(4_000 / part.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> assertThat(Masked.of(text)).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "１", "1 ", "1-"})
    void coversNumbersOfAnyLength(String part) {
        assertThat(Masked.of(part.repeat(2_000)).strip()).startsWith("***").hasSizeLessThan(6);
    }
}

package io.cityops.cases.open311;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTests {

    @ParameterizedTest
    @CsvSource({
        "请致电13812345678谢谢, 请致电***谢谢",
        "138 1234-5678, ***",
        "身份证45020219900101123X已丢, 身份证***已丢",
        "桂BA1234停在人行道, ***停在人行道",
        "写信到 a.b@c.com.cn, 写信到 ***",
        "中山路 12 号 3 楼, 中山路 12 号 3 楼",
        "2026年11月22日 450 米, 2026年11月22日 450 米",
    })
    void coversWhatNamesOrReachesAPerson(String told, String shown) {
        assertThat(Masked.of(told)).isEqualTo(shown);
    }
}

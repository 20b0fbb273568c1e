package io.cityops.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cityops.cases.lifecycle.AnswerTo.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerToTests {

    @ParameterizedTest
    @CsvSource({
        "13812345678, tel:+8613812345678",
        "138 1234-5678, tel:+8613812345678",
        "+86 138 1234 5678, tel:+8613812345678",
        "008613812345678, tel:+8613812345678",
        "0772-2812345, tel:+867722812345",
        "(010) 62345678, tel:+861062345678",
    })
    void readsTelephoneNumbersAsPeopleWriteThem(String written, String kept) {
        assertThat(AnswerTo.phone(written).map(AnswerTo::text)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "2812345", "23812345678", "1381234567a", "+", "", "+0123456789", "00000000"})
    void doesNotAnswerWhereNobodyCanBeCalled(String written) {
        assertThat(AnswerTo.phone(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:+8613812345678", "mailto:a.b+c@city.gov.cn", "wechat:oX1y_2-Zabcdef"})
    void isKeptAndReadAgain(String text) {
        assertThat(AnswerTo.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:13812345678",
                "tel:",
                "mailto:a@b",
                "mailto:a@b.cn\r\nBcc:all@b.cn",
                "mailto:a@b.cn,c@d.cn",
                "mailto:<a@b.cn>",
                "wechat:a b",
                "wechat:",
                "sms:+8613812345678",
                "nonsense"
            })
    void refusesNonsense(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerTo.read(text));
    }

    @Test
    void isTakenOfItsKindOnlyAndNeverPrinted() {
        assertThat(AnswerTo.of(Kind.MAILTO, "13812345678")).isEmpty();
        assertThat(new AnswerTo(Kind.TEL, "+8613812345678").toString()).doesNotContain("138");
    }
}

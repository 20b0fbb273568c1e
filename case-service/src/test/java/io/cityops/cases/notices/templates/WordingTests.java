package io.cityops.cases.notices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.templates.Wording.WrongWording;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.NUMBER, "2026-1", Placeholder.WHAT, "暴露垃圾");

    @Test
    void fillsItsPlacesAndLeavesOutWhatHasNothingToSay() {
        assertThat(Wording.of("{what}（{number}）[，{place}]，请办理").say(VALUES)).isEqualTo("暴露垃圾（2026-1），请办理");
        assertThat(Wording.of("[{what}：]{place}").say(VALUES)).isEqualTo("暴露垃圾：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{phone}", "{ }", "{", "a}b", "[{what}", "{what}]", "[[{what}]]", "{{what}}", "{NUMBER}"})
    void refusesWhatItDoesNotKnow(String text) {
        assertThatExceptionOfType(WrongWording.class).isThrownBy(() -> Wording.of(text));
    }

    @Test
    void saysWhatThereIsToChooseFrom() {
        assertThatExceptionOfType(WrongWording.class)
                .isThrownBy(() -> Wording.of("{what} {reporter_phone}"))
                .withMessageContaining("{reporter_phone}")
                .withMessageContaining("{number}");
    }

    @Test
    void letsNoValueMakeALineOrAPlaceOfItsOwn() {
        var hostile = Map.of(
                Placeholder.WHAT, "x\r\nBcc: all@example.org\u2028\u202e{number}[{place}]<b>", Placeholder.NUMBER, "7");

        assertThat(Wording.of("{what}").say(hostile)).isEqualTo("x Bcc: all@example.org {number}[{place}]<b>");
    }

    @Test
    void isShippedForReportersInEveryChannelAndWouldBeTaken() {
        for (var language : Language.values()) {
            for (var occasion : Occasion.values()) {
                for (var channel : List.of(Channel.EMAIL, Channel.SMS, Channel.WECHAT)) {
                    var template = Shipped.find(occasion, channel, language);
                    assertThat(template.isPresent())
                            .as("%s %s %s", occasion, channel, language)
                            .isEqualTo(occasion.reader() == Occasion.Reader.REPORTER
                                    && (channel == Channel.EMAIL || !occasion.ofMail()));
                    template.ifPresent(
                            text -> TemplateCheck.check(new StoredTemplates.Slot(occasion, channel, language), text));
                }
            }
        }
    }

    @Test
    void countsTextMessagesAsGatewaysDo() {
        assertThat(TemplateCheck.parts("一".repeat(70))).isEqualTo(1);
        assertThat(TemplateCheck.parts("一".repeat(71))).isEqualTo(2);
        assertThat(TemplateCheck.parts("一".repeat(134))).isEqualTo(2);
        assertThat(TemplateCheck.parts("一".repeat(135))).isEqualTo(3);
    }

    @Test
    void isShippedForEveryOccasionOfTheStaffInEveryLanguage() {
        for (var language : Language.values()) {
            for (var occasion : Occasion.values()) {
                if (occasion.reader() == Occasion.Reader.STAFF) {
                    var template = Shipped.find(occasion, Channel.INBOX, language);
                    assertThat(template).as("%s %s", occasion, language).isPresent();
                    assertThat(Wording.of(template.orElseThrow().text()).places())
                            .contains(Placeholder.NUMBER);
                }
            }
            for (var clock : ClockName.values()) {
                assertThat(Shipped.name(clock, language)).isNotBlank();
            }
        }
    }
}

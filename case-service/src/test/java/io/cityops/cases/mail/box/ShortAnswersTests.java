package io.cityops.cases.mail.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.reach.Answers.TooMuch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortAnswersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* OK {1900000000}\r\n",
                "* 2 FETCH (UID 7 BODY[] {1048577}\r\n",
                "* OK {0}\r\n{99999999999999999999}\r\n",
                "* 1000000000 EXISTS\r\n",
                "*1000000000   exists now\r\n",
                "* 0000000000000000000000000000000001000000000 EXISTS\r\n",
                "*                                       1000000000 EXISTS\r\n",
                "* +1000000000 EXISTS\r\n",
                "* OK\r\n* \u0662\u0660 EXISTS\r\n"
            })
    void refusesToMakeRoomForMoreThanAnybodyNeeds(String said) {
        assertThatExceptionOfType(TooMuch.class).isThrownBy(() -> heard(said));
    }

    @Test
    void refusesAnswersWithoutEnd() {
        assertThatExceptionOfType(TooMuch.class).isThrownBy(() -> heard("* OK " + "x".repeat(ShortAnswers.MOST)));
        assertThatExceptionOfType(TooMuch.class).isThrownBy(() -> heard("* OK\r\n".repeat(20_001)));
        assertThatExceptionOfType(TooMuch.class)
                .isThrownBy(() -> heard(("* {262144}\r\n" + "x".repeat(262_144)).repeat(4)));
    }

    @Test
    void hearsWhatHonestServersSay() throws IOException {
        var mail = "a line\r\n* 4000000000 EXISTS\r\n{4000000000}\r\n";
        var said = "* 23 EXISTS\r\n* 4000000000 FETCH (UID 4000000000)\r\n* OK [UIDNEXT 4000000000] {x}\r\n* SEARCH\r\n"
                + "* 5 FETCH (BODY[]<0> {" + mail.length() + "}\r\n" + mail + ")\r\nA7 OK {12345678\r\n";
        assertThat(heard(said)).isEqualTo(said);
    }

    @Test
    void hearsAsMuchAgainAfterTheNextCommand() throws IOException {
        var piece = "* 5 FETCH (BODY[]<0> {900000}\r\n" + "x".repeat(900_000) + ")\r\n";
        var answers = new ShortAnswers(new ByteArrayInputStream((piece + piece).getBytes(ISO_8859_1)));
        assertThat(answers.readNBytes(piece.length())).hasSize(piece.length());
        answers.asked();
        assertThat(answers.readNBytes(piece.length())).hasSize(piece.length());
    }

    private static String heard(String said) throws IOException {
        return new String(
                new ShortAnswers(new ByteArrayInputStream(said.getBytes(ISO_8859_1))).readAllBytes(), ISO_8859_1);
    }
}

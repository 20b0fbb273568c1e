package io.cityops.cases.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTests {

    private static final Charset GBK = Charset.forName("GB18030");

    @ParameterizedTest
    @CsvSource({
        "UTF-8,utf-8", "UTF-8,gb2312", "UTF-8,us-ascii", "UTF-8,iso-8859-1", "UTF-8,no-such-charset", "UTF-8,''",
        "GB18030,gb18030", "GB18030,gb2312", "GB18030,gbk", "GB18030,utf-8", "GB18030,''", "GB18030,iso-8859-1",
        "GB18030,x-nonsense", "Big5,big5", "UTF-16,utf-16"
    })
    void readsChineseWhateverItsCharsetIsSaidToBe(String written, String said) {
        var words = "路燈不亮了，請來看看";
        var mail = mail("Content-Type: text/plain; charset=\"" + said + "\"", words.getBytes(Charset.forName(written)));
        assertThat(mail.words()).isEqualTo(words);
    }

    @Test
    void readsSignsThatGb2312DoesNotHave() {
        var mail = mail("Content-Type: text/plain; charset=gb2312", "朱镕基路喆巷".getBytes(GBK));
        assertThat(mail.words()).isEqualTo("朱镕基路喆巷");
    }

    @Test
    void leavesWesternWordsWestern() {
        var mail = mail("Content-Type: text/plain; charset=iso-8859-1", "Müller am Café".getBytes(ISO_8859_1));
        assertThat(mail.words()).isEqualTo("Müller am Café");
    }

    @Test
    void readsSubjectsThatAreCutInTheMiddleOfACharacter() {
        var bytes = "井盖丢失了".getBytes(GBK);
        var first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 5));
        var rest = Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 5, bytes.length));
        var mail = mail("Subject: =?gb2312?B?" + first + "?=\r\n =?GB2312?B?" + rest + "?= ok", new byte[0]);
        assertThat(mail.subject()).isEqualTo("井盖丢失了 ok");
        assertThat(mail("Subject: =?utf-8?Q?a=E4=BA=95_b=?=", new byte[0]).subject())
                .isEqualTo("a井 b=");
        assertThat(raw("Subject: 井盖".getBytes(GBK)).subject()).isEqualTo("井盖");
    }

    @Test
    void prefersPlainTextAndTurnsMarkupIntoIt() {
        var both = """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                plain
                --b
                Content-Type: text/html

                <p>marked</p>
                --b--
                """;
        assertThat(of(both).words()).isEqualTo("plain");
        var html = "<html><head><title>x</title><style>p{}</style></head><body><p>one<br>two</p><script>evil()</script>"
                + "<img src='http://127.0.0.1/x'><div>three &amp; <b>four</b></div></body></html>";
        assertThat(mail("Content-Type: text/html", html.getBytes(UTF_8)).words())
                .isEqualTo("one\ntwo\nthree & four");
    }

    @Test
    void takesFilesAndOpensNoMailWithinAMail() {
        var mail = of("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                words
                --b
                Content-Type: image/jpeg
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="../../x.jpg"

                AAECAw==
                --b
                Content-Type: message/rfc822

                From: other@example.org
                Subject: inner

                inner words
                --b
                Content-Type: application/ms-tnef; name=winmail.dat

                x
                --b--
                """);
        assertThat(mail.words()).isEqualTo("words");
        assertThat(mail.files()).containsExactly(new byte[] {0, 1, 2, 3});
        assertThat(mail.leftOut()).isEqualTo(2);
    }

    @Test
    void goesOnlySoDeepAndSoFar() {
        var deep = new StringBuilder();
        for (var i = 0; i < 60; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        assertThat(of(deep + "Content-Type: text/plain\n\nfar below").words()).isEmpty();
        var many = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1_000);
        assertThat(of(many).words().lines().count()).isLessThan(200);
        var wordy =
                "Content-Type: multipart/mixed; boundary=b\n\n" + ("--b\n\n" + "x".repeat(100_000) + "\n").repeat(50);
        assertThat(of(wordy).words()).hasSizeLessThan(300_000);
        var more = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(50_000);
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> of(more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\r\r\n"})
    void takesNoHeaderWithoutEndHoweverItsLinesEnd(String ending) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> of(("a: b" + ending).repeat(50_000)));
        var divided = ("a: b" + ending).repeat(900) + "--" + ending;
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> of(divided.repeat(50)));
        assertThat(of(("a: b" + ending).repeat(50) + ending + ("words" + ending).repeat(5_000))
                        .words())
                .startsWith("words");
    }

    @Test
    void takesNoHeaderThatIsLongerThanAny() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> of("From: " + "a@example.org, ".repeat(20_000) + "\n\nx"));
        var parts = ("--\nX: " + "x".repeat(200_000) + "\n\n").repeat(11);
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> of("a: b\n\n" + parts));
        var commented = of("From: wang@example.org " + "(".repeat(200_000) + "\n\n" + "words".repeat(100_000));
        assertThat(commented.words()).startsWith("words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed\n\n--b\n\nx",
                "Content-Type: multipart/mixed; boundary=\"\n\nx",
                "Content-Type: ;;;=\n\nwords",
                "Content-Type: text/plain; charset==?x?=\n\nwords",
                "Content-Transfer-Encoding: nonsense\n\nwords",
                "Content-Transfer-Encoding: base64\n\n!!!!",
                "Content-Type: text/html\n\n<div><p><<<>&#xffffff;",
                "From: <<<>>>,,@\n\n",
                "Message-ID: <a\r\n b>\nIn-Reply-To: <x>\r\n <y\nSubject: =?x?B?%%%?= =?utf-8?Q?=Z?=\n\n",
                "",
                "\n\n\n",
                "no header at all"
            })
    void makesTheBestOfWhatIsBroken(String broken) {
        assertThat(of(broken)).isNotNull();
    }

    @Test
    void neverEndsOtherwiseThanWithAMailOrARefusal() {
        var random = new Random(4711);
        var whole = """
                From: a@example.org
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=gbk

                <p>x</p>
                --b
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """.getBytes(UTF_8);
        for (var i = 0; i < 3_000; i++) {
            var bytes = whole.clone();
            for (var k = 0; k < 8; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(MailReader.read(bytes, true)).isNotNull();
            } catch (Unreadable e) {
                assertThat(e).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: Auto-Generated; x=y",
                "Precedence: bulk",
                "Precedence: LIST",
                "List-Id: <l.example.org>",
                "Return-Path: <>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "X-Autoreply: yes",
                "From: Mail Delivery <MAILER-DAEMON@example.org>"
            })
    void knowsWhatProgramsWrite(String header) {
        assertThat(of(header + "\n\nx").automatic()).isTrue();
        assertThat(of("From: wang@example.org\nAuto-Submitted: no\nReturn-Path: <wang@example.org>\n\nx")
                        .automatic())
                .isFalse();
    }

    @Test
    void takesNoNameThatWouldMakeAHeaderOfOurs() {
        var mail = of("Message-ID: <a b>\nReferences: <ok@x> <bad\u0001@x> <" + "y".repeat(300) + "@x>\n\n");
        assertThat(mail.id()).isNull();
        assertThat(mail.answered()).containsExactly("<ok@x>");
    }

    @Test
    void readsWhoWroteIt() {
        var mail = of("From: =?gbk?B?" + Base64.getEncoder().encodeToString("王女士".getBytes(GBK))
                + "?= <Wang.Li@Example.ORG>\n\nx");
        assertThat(mail.from()).isEqualTo("wang.li@example.org");
        assertThat(mail.name()).isEqualTo("王女士");
        assertThat(of("From: plain@example.org\n\nx").name()).isNull();
        assertThat(of("From: Wang, Li <wang@example.org>\n\nx").from()).isEqualTo("wang@example.org");
        assertThat(of("From: Wang Li\n\nx").from()).isNull();
    }

    @Test
    void cutsOffWhatAnAnswerQuotesAndNothingElse() {
        var answer = "还没有修好\n\n------------------ 原始邮件 ------------------\n发件人: x\n旧话";
        assertThat(Quoted.cut("回复：路灯", answer, false)).isEqualTo("还没有修好");
        assertThat(Quoted.cut("路灯", answer, false)).isEqualTo(answer);
        assertThat(Quoted.cut("转发：路灯", answer, false)).isEqualTo(answer);
        assertThat(Quoted.cut("x", "so\n\n发件人： 柳州市\n发送时间： 昨天\n旧话", true)).isEqualTo("so");
        assertThat(Quoted.cut("x", "so\nOn Mon, 2 Nov 2026, City wrote:\n> old", true))
                .isEqualTo("so");
        assertThat(Quoted.cut("x", "so\n> old\n> older\n", true)).isEqualTo("so");
        assertThat(Quoted.cut("x", "so\n> old\nand more", true)).isEqualTo("so\n> old\nand more");
        assertThat(Quoted.cut("x", "发件人是谁：不知道\n时间：昨天", true)).isEqualTo("发件人是谁：不知道\n时间：昨天");
        assertThat(Quoted.cut("x", "-----Original Message-----\nonly this", true))
                .contains("only this");
    }

    @Test
    void findsPlacesThatAreWrittenDown() {
        assertThat(WrittenPlace.in("见 geo:24.3123,109.4123;u=35 处"))
                .containsExactly(new WrittenPlace.Point(109.4123, 24.3123));
        assertThat(WrittenPlace.in("geo:1,2;crs=moon")).isEmpty();
        assertThat(WrittenPlace.in("经度：109.4123，纬度：24.3123")).contains(new WrittenPlace.Point(109.4123, 24.3123));
        assertThat(WrittenPlace.in("24.31234, 109.41234")).contains(new WrittenPlace.Point(109.41234, 24.31234));
        assertThat(WrittenPlace.in("https://uri.amap.com/marker?position=109.41234,24.31234"))
                .isEmpty();
        assertThat(WrittenPlace.in("电话 138.1234, 版本 1.2.3.4, 999.12345, 888.12345"))
                .isEmpty();
        assertThat(WrittenPlace.address("路灯不亮\n地址：中山中路 1 号\n谢谢")).hasValue("中山中路 1 号");
    }

    private static Mail of(String mail) {
        return raw(mail.getBytes(UTF_8));
    }

    private static Mail raw(byte[] mail) {
        return MailReader.read(mail, true);
    }

    private static Mail mail(String header, byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes((header + "\r\n\r\n").getBytes(UTF_8));
        all.writeBytes(body);
        return raw(all.toByteArray());
    }
}

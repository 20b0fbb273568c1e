package io.cityops.cases.notices.carriers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.cityops.cases.notices.Language;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.post.Carrier.Handover;
import io.cityops.cases.notices.post.Outgoing;
import io.cityops.cases.notices.settings.NoticeSettings;
import io.cityops.cases.notices.settings.NoticeSettings.Email;
import io.cityops.cases.notices.settings.NoticeSettings.Email.Security;
import io.cityops.cases.reach.Certified;
import io.cityops.cases.reach.Reach;
import io.cityops.cases.reach.Reaches;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names lead where their owners like; mail goes where we looked, protected as wanted, and we hear only so much. */
class SmtpCarrierTests {

    private static final String HOST = "mail.example.org";
    private static final String MUCH = "250-x\r\n".repeat(20_000) + "250-x";

    @RegisterExtension
    static final Certified CERTIFIED = new Certified(HOST);

    private String chatty = "nowhere";

    @Test
    void knocksAtNoDoorInside() throws IOException {
        assertThat(carried(Reaches.outsideOnly(), "127.0.0.1", Security.NONE))
                .isEqualTo(new Handover.Never("not_public"));
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void goesWhereItLookedProtectedAsWanted(Security security) throws IOException {
        assertThat(carried(Reaches.here(), HOST, security)).isEqualTo(new Handover.Taken());
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void trustsNoCertificateOfAnotherName(Security security) throws IOException {
        assertThat(carried(Reaches.here(), "other.example.org", security)).isInstanceOf(Handover.NotNow.class);
    }

    @Test
    void hearsOnlySoMuchBeforeItHandsOver() throws IOException {
        chatty = "EHLO";
        assertThat(carried(Reaches.here(), HOST, Security.STARTTLS)).isInstanceOf(Handover.NotNow.class);
    }

    @Test
    void knowsNothingOfAMailAfterWhichItHearsTooMuch() throws IOException {
        chatty = ".";
        assertThat(carried(Reaches.here(), HOST, Security.TLS)).isInstanceOf(Handover.Unclear.class);
    }

    private Handover carried(Reach reach, String host, Security security) throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, security));
            var email = new Email(host, server.getLocalPort(), security, null, null, "us@example.org", "us");
            var settings = new NoticeSettings(Set.of(), Language.ZH_CN, List.of(), null, email, null, null);
            var letter = new Outgoing(Occasion.NEWS, "you@example.org", "s", "t", "l", List.of(), null);
            return new SmtpCarrier(mock(), reach).carry(new UUID(1, 1), letter, settings);
        }
    }

    private void serve(ServerSocket server, Security security) {
        try (var way = server.accept()) {
            var talking = security == Security.TLS ? CERTIFIED.over(way) : way;
            say(talking, "220 ready");
            if (security == Security.STARTTLS) {
                talk(way, "250-ok\r\n250 STARTTLS");
                talking = CERTIFIED.over(way);
            }
            talk(talking, "250 ok");
        } catch (IOException e) {
            // who called has heard enough
        }
    }

    /** Until the other wants to be protected, or goes; what is none of these is a line of the mail. */
    private void talk(Socket way, String can) throws IOException {
        var told = new BufferedReader(new InputStreamReader(way.getInputStream(), US_ASCII));
        for (var line = told.readLine(); line != null; line = told.readLine()) {
            var verb = line.split(" ")[0];
            if (verb.equals(chatty)) {
                say(way, MUCH);
            }
            switch (verb) {
                case "EHLO" -> say(way, can);
                case "DATA" -> say(way, "354 go on");
                case "MAIL", "RCPT", ".", "QUIT" -> say(way, "250 ok");
                case "STARTTLS" -> {
                    say(way, "220 go on");
                    return;
                }
                default -> {}
            }
        }
    }

    private static void say(Socket way, String line) throws IOException {
        way.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }
}

package io.cityops.cases.mail.box;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.mail.box.Access.Security;
import io.cityops.cases.reach.Certified;
import io.cityops.cases.reach.Reach;
import io.cityops.cases.reach.Reaches;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** A server says what it likes; we go where we looked, protected as wanted, and hear only so much. */
class ImapPostboxTests {

    private static final String HOST = "mail.example.org";

    @RegisterExtension
    static final Certified CERTIFIED = new Certified(HOST);

    @Test
    void knocksAtNoDoorInside() throws IOException {
        try (var server = server()) {
            var access = access(server, "127.0.0.1", Security.NONE, "* 0 EXISTS");
            assertThatExceptionOfType(Trouble.Met.class)
                    .isThrownBy(() -> postbox(Reaches.outsideOnly()).open(access))
                    .matches(met -> met.trouble() == Trouble.NOT_PUBLIC);
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void goesWhereItLookedProtectedAsWanted(Security security) throws IOException {
        try (var server = server();
                var opened = postbox(Reaches.here()).open(access(server, HOST, security, "* 0 EXISTS"))) {
            assertThat(opened.count()).isZero();
            assertThat(opened.validity()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void trustsNoCertificateOfAnotherName(Security security) throws IOException {
        try (var server = server()) {
            var access = access(server, "other.example.org", security, "* 0 EXISTS");
            assertThatExceptionOfType(Trouble.Met.class)
                    .isThrownBy(() -> postbox(Reaches.here()).open(access))
                    .matches(met -> met.trouble() == Trouble.NO_TLS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,* OK {1900000000}",
        "STARTTLS,* OK {1900000000}",
        "TLS,* OK {1900000000}",
        "TLS,* 1000000000 EXISTS",
        "STARTTLS,* 1000000000 EXISTS"
    })
    void makesNoRoomForWhatAServerAnnounces(Security security, String said) throws IOException {
        try (var server = server()) {
            var access = access(server, HOST, security, said);
            assertThatExceptionOfType(Trouble.Met.class)
                    .isThrownBy(() -> postbox(Reaches.here()).open(access))
                    .matches(met -> met.trouble() == Trouble.BROKEN || met.trouble() == Trouble.NO_FOLDER);
        }
    }

    @ParameterizedTest
    @CsvSource({"* SEARCH 9 3, 29", "* SEARCH 9, 89", "* SEARCH, 90"})
    void beginsBeforeTheLowestThatIsFound(String found, long before) throws IOException {
        try (var server = server();
                var opened = postbox(Reaches.here()).open(access(server, HOST, Security.NONE, "* 9 EXISTS", found))) {
            assertThat(opened.before(LocalDate.EPOCH)).isEqualTo(before);
        }
    }

    @Test
    void takesAPlaceAsItIsOnceAMailHasGone() throws IOException {
        var found = "* 1 EXPUNGE\r\n* SEARCH 3";
        try (var server = server();
                var opened = postbox(Reaches.here()).open(access(server, HOST, Security.NONE, "* 9 EXISTS", found))) {
            assertThat(opened.before(LocalDate.EPOCH)).isEqualTo(29);
        }
    }

    /** One that looked at each mail itself would read a mailbox of years, and may not be let. */
    @ParameterizedTest
    @ValueSource(strings = {"NO not now", "BAD what", "* SEARCH 10"})
    void looksAtNoMailWhereASearchIsRefused(String said) throws IOException {
        try (var server = server();
                var opened = postbox(Reaches.here()).open(access(server, HOST, Security.NONE, "* 9 EXISTS", said))) {
            assertThatExceptionOfType(Trouble.Met.class)
                    .isThrownBy(() -> opened.before(LocalDate.EPOCH))
                    .matches(met -> met.trouble() == Trouble.BROKEN);
        }
    }

    private static ImapPostbox postbox(Reach reach) {
        var patience = Duration.ofSeconds(20);
        return new ImapPostbox(
                reach,
                new MailSettings(
                        patience, patience, patience, patience, patience, 1, DataSize.ofMegabytes(20), 20, 1000));
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    /** To a server that says something when its folder is opened. */
    private static Access access(ServerSocket server, String host, Security security, String said) {
        return access(server, host, security, said, "* SEARCH");
    }

    /** And something when mail is looked for. */
    private static Access access(ServerSocket server, String host, Security security, String said, String found) {
        Thread.ofVirtual().start(() -> serve(server, security, said, found));
        return new Access(host, server.getLocalPort(), security, "u", "p", "INBOX");
    }

    private static void serve(ServerSocket server, Security security, String said, String found) {
        try (var way = server.accept()) {
            var talking = security == Security.TLS ? CERTIFIED.over(way) : way;
            say(talking, "* OK ready");
            if (security == Security.STARTTLS) {
                talk(way, " STARTTLS", said, found);
                talking = CERTIFIED.over(way);
            }
            talk(talking, "", said, found);
        } catch (IOException e) {
            // who called has heard enough
        }
    }

    /** Until the other wants to be protected, or goes. */
    private static void talk(Socket way, String can, String said, String found) throws IOException {
        var commands = new BufferedReader(new InputStreamReader(way.getInputStream(), US_ASCII));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            var words = line.split(" ");
            var verb = words[1].toUpperCase(Locale.ROOT);
            if (verb.equals("CAPABILITY")) {
                say(way, "* CAPABILITY IMAP4rev1" + can);
            } else if (verb.equals("EXAMINE")) {
                say(way, said);
                say(way, "* OK [UIDVALIDITY 7]");
            } else if (verb.equals("SEARCH") && found.startsWith("*")) {
                say(way, found);
            } else if (verb.equals("FETCH") && words[2].length() == 1) {
                say(way, "* " + words[2] + " FETCH (UID " + words[2] + "0)");
            }
            say(way, words[0] + (verb.equals("SEARCH") && !found.startsWith("*") ? " " + found : " OK done"));
            if (verb.equals("STARTTLS")) {
                return;
            }
        }
    }

    private static void say(Socket way, String line) throws IOException {
        way.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }
}

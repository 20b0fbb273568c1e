package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Mail that says no place waits for a person. Its server stands on this very machine, as the installation must allow by
 * {@code CITYOPS_NOTICES_PRIVATENETWORKS=true}.
 */
@Beside
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class MailInBrowserIT extends InBrowser {

    private static final String CITY = "xining";
    private static final String QUEUE = "/t/xining/desk/mail";
    private static final String PASSWORD = "a-password-of-the-mailbox";

    /** Letters that no other mail has, and that cannot be broken. */
    private final String mark = "m" + Long.toString(System.nanoTime(), 36);

    private final String lamp = "路灯不亮 " + mark;
    private final String offer = "特价优惠 " + mark.repeat(5);
    private final String account = mark + "@city.example.cn";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final Desk desk = new Desk(CITY, Client.machine(CITY));

    @BeforeEach
    void twoMailsWait() throws MessagingException {
        server.start();
        write(lamp, "人民广场东门，三天了");
        write(offer, "https://example.org/" + mark.repeat(20));
        var trouble = desk.staff().post(desk.path("/channels/email/try"), box(true));
        assertThat(trouble.is(200).json().path("trouble").asString("")).isEmpty();
        connect(true);
        Desk.await("the mails", this::waiting, queue -> queue.contains(lamp) && queue.contains(offer));
    }

    @AfterEach
    void theMailboxIsReadNoMore() {
        connect(false);
        server.stop();
    }

    @Test
    void fitsAPhoneAndBecomesACaseOrIsRefusedByKeyboard() {
        fitsAPhone();
        try (var seat = browsers.desk();
                var other = browsers.desk()) {
            var page = seat.signIn(CITY, "desk", "/t/xining/desk");
            press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("待核邮件")));
            var beside = other.signIn(CITY, "acceptor", QUEUE);
            look(page, lamp);
            assertThat(page.getByText("人民广场东门，三天了")).isVisible();
            type(page, "经度", "101.778");
            type(page, "纬度", "36.617");
            seat.hasNoBarriers();
            seat.picture("desk-mail");
            press(button(page, "登记为案件"));
            isACase(page.getByText("已登记，案件").first().innerText());
            assertThat(row(page, lamp)).hasCount(0);

            refuse(beside);
            page.reload();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("待核邮件")))
                    .isVisible();
            assertThat(row(page, offer)).hasCount(0);
        }
    }

    private void fitsAPhone() {
        try (var phone = browsers.phone(101.778, 36.617)) {
            var page = phone.signIn(CITY, "desk", QUEUE);
            look(page, offer);
            assertThat(button(page, "垃圾邮件")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            phone.hasNoBarriers();
            phone.picture("phone-mail");
        }
    }

    private void refuse(Page beside) {
        look(beside, offer);
        press(button(beside, "垃圾邮件"));
        assertThat(beside.getByText("已处理，不登记").first()).isVisible();
        assertThat(row(beside, offer)).hasCount(0);
        var refused = desk.staff().get(desk.path("/channels/email/queue?state=discarded&limit=200"));
        assertThat(refused.is(200).body()).contains(offer);
    }

    private void isACase(String message) {
        var number = message.substring(message.lastIndexOf(' ') + 1);
        var read = desk.read(desk.awaitNumber(number).path("id").asString());
        assertThat(read.path("source").asString()).isEqualTo("email");
        assertThat(read.path("description").asString()).isEqualTo(lamp + "\n人民广场东门，三天了");
        assertThat(read.path("location").path("lng").asDouble()).isEqualTo(101.778);
    }

    private void write(String subject, String words) throws MessagingException {
        var mail = new MimeMessage((Session) null);
        mail.setFrom(mark + "@example.org");
        mail.setSubject(subject, UTF_8.name());
        mail.setText(words, UTF_8.name());
        mail.setSentDate(new Date());
        mail.saveChanges();
        server.setUser(account, account, PASSWORD).deliver(mail);
    }

    private void connect(boolean enabled) {
        desk.staff().put(desk.path("/channels/email"), box(enabled)).is(200);
    }

    private Map<String, Object> box(boolean enabled) {
        var box = new HashMap<String, Object>();
        box.put("address", account);
        box.put("host", "127.0.0.1");
        box.put("port", server.getImap().getPort());
        box.put("security", "none");
        box.put("username", account);
        box.put("password", PASSWORD);
        box.put("folder", "INBOX");
        box.put("minutes", 1);
        box.put("enabled", enabled);
        return box;
    }

    private String waiting() {
        return desk.staff()
                .get(desk.path("/channels/email/queue?limit=200"))
                .is(200)
                .body();
    }

    private static void look(Page page, String subject) {
        press(row(page, subject));
        assertThat(row(page, subject)).hasAttribute("aria-current", "true");
    }

    private static Locator row(Page page, String subject) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + subject + " · 没有位置")));
    }

    private static void type(Page page, String label, String number) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.focus();
        page.keyboard().type(number);
        page.keyboard().press("Tab");
    }

    private static void press(Locator control) {
        control.focus();
        control.press("Enter");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}

package io.cityops.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A case from a citizen's photo to its solution, carried on by clicks and keys alone. */
@EnabledIfSystemProperty(named = "cityops.browser", matches = "true")
class CaseInBrowserIT extends InBrowser {

    private static final String TENANT = "nanyang-wancheng";
    private static final double LNG = 112.548;
    private static final double LAT = 32.985;
    private static final String CITY = "liuzhou";
    private static final String DISTRICT = "liuzhou-chengzhong";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String RUBBISH = "06010";

    /** A word that no other case has. */
    private final String mark = "k" + Long.toString(System.nanoTime(), 36);

    @Test
    void aCitizensPhotoBecomesASolvedCase() {
        var code = report();
        try (var seat = browsers.desk();
                var member = browsers.desk()) {
            var desk = new Worker(seat, TENANT, "desk");
            lookAt(seat, desk);
            accept(desk);
            file(desk);
            dispatch(desk);
            handle(new Worker(member, TENANT, "unit"));
            checkAndClose(desk);
        }
        seeItSolved(code);
    }

    @Test
    void aCaseGoesDownToTheDistrictAndComesBackWithAReason() {
        reportToTheCity();
        try (var above = browsers.desk();
                var below = browsers.desk()) {
            var city = new Worker(above, CITY, "desk");
            var district = new Worker(below, DISTRICT, "desk");
            district.watch();
            city.find(mark);
            accept(city);
            file(city);
            delegate(city);
            sendBack(district);
            city.stands("待派遣");
            assertThat(city.pane().getByText("权属为市管 " + mark)).isVisible();
            above.picture("case-came-back");
        }
    }

    private String report() {
        try (var phone = browsers.phone(LNG, LAT)) {
            var page = phone.visit("/t/" + TENANT + "/report");
            page.getByLabel("拍照", new Page.GetByLabelOptions().setExact(true)).setInputFiles(photo("before.jpg"));
            assertThat(page.getByAltText("照片 1")).isVisible();
            button(page, "用我的位置").click();
            assertThat(button(page, "用我的位置")).isEnabled();
            assertThat(page.getByText("移动地图，让图钉指向问题所在。")).isVisible();
            page.getByLabel("情况说明").fill("路口垃圾成堆，气味很重 " + mark);
            phone.hasNoBarriers();
            phone.picture("report-written");
            button(page, "提交").click();
            return codeShown(phone, page);
        }
    }

    private static String codeShown(Browsers.Visitor phone, Page page) {
        assertThat(page.getByText("已收到，谢谢您")).isVisible();
        var code = page.locator("output").textContent();
        assertThat(code).matches(CODE);
        phone.picture("report-received");
        phone.hasNoBarriers();
        return code;
    }

    private void lookAt(Browsers.Visitor seat, Worker desk) {
        desk.find(mark);
        desk.stands("已上报");
        var photo = desk.pane().getByAltText(Pattern.compile("的照片，第 1 张")).first();
        assertThat(photo).isVisible();
        assertThat(photo).not().hasJSProperty("naturalWidth", 0);
        seat.picture("case-opened");
        seat.hasNoBarriers();
    }

    private static void accept(Worker desk) {
        var form = desk.begin("受理");
        var category = form.getByLabel("类别");
        category.fill(RUBBISH);
        desk.option(Pattern.compile(RUBBISH));
        desk.finish(form, "受理", "待立案");
    }

    private static void file(Worker desk) {
        var form = desk.begin("立案");
        form.getByRole(AriaRole.RADIO).first().check();
        desk.finish(form, "立案", "待派遣");
    }

    private static void dispatch(Worker desk) {
        var form = desk.begin("派遣");
        form.getByLabel("派给哪个单位").fill("环卫");
        desk.option(Pattern.compile("环卫处"));
        desk.finish(form, "派遣", "待签收");
        desk.picture("case-dispatched");
    }

    private void handle(Worker unit) {
        unit.find(mark);
        unit.finish(unit.begin("签收"), "签收", "处置中");
        var form = unit.begin("处置反馈");
        form.getByLabel("处置结果").fill("已清运并冲洗地面 " + mark);
        unit.addSlowly(form, photo("after.jpg"), "处置反馈");
        unit.picture("case-fed-back");
        unit.finish(form, "处置反馈", "待核查");
        assertThat(unit.pane().getByText("目前没有需要您办理的操作")).isVisible();
    }

    /** The seat's page has heard of the department's work by itself. */
    private static void checkAndClose(Worker desk) {
        desk.stands("待核查");
        desk.finish(desk.begin("核查通过"), "核查通过", "待结案");
        desk.finish(desk.begin("结案"), "结案", "已结案");
        assertThat(desk.pane().getByText("案件已经办结。")).isVisible();
        desk.picture("case-closed");
    }

    private void seeItSolved(String code) {
        try (var phone = browsers.phone(LNG, LAT)) {
            var page = phone.visit("/t/" + TENANT + "/track/" + code);
            assertThat(page.getByText("已结案")).isVisible();
            assertThat(page.getByText("已经结案")).isVisible();
            assertThat(page.getByText("已清运并冲洗地面 " + mark)).isVisible();
            assertThat(page.getByAltText("上报照片 1")).isVisible();
            assertThat(page.getByAltText("处置后")).isVisible();
            phone.picture("track-solved");
            phone.hasNoBarriers();
        }
    }

    private void reportToTheCity() {
        var place = Map.of("lng", 109.4187, "lat", 24.3120, "address", "中山中路");
        Client.stranger()
                .post("/t/" + CITY + "/api/reports", Map.of("description", "中山中路垃圾满溢 " + mark, "place", place))
                .is(201);
    }

    private static void delegate(Worker city) {
        var form = city.begin("下派到下级");
        city.option(Pattern.compile("城中区"));
        form.getByLabel("备注").fill("请城中区办理");
        city.finish(form, "下派到下级", "已下派");
    }

    private void sendBack(Worker district) {
        district.news(mark);
        district.picture("case-from-above");
        var form = district.begin("退回对方平台");
        button(form, "不属于本级职责").click();
        var reason = form.getByLabel("理由（必填）");
        assertThat(reason).hasValue("不属于本级职责");
        reason.press("End");
        reason.pressSequentially("：权属为市管 " + mark);
        district.finish(form, "退回对方平台", "已作废");
    }

    private static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", Pictures.jpeg(800, 600));
    }

    private static Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

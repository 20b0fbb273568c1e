package io.cityops.cases.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;

/** The contract of GeoReport v2 (wiki.open311.org), with the shapes of its own examples. */
class GeoReportIT extends OverHttp {

    private static final String TENANT = "georeport";
    private static final String API = "/t/georeport/open311/v2";
    private static final String KEYS = "/t/georeport/api/channels/keys";
    private static final String SERVICE = FakeTenantService.CATEGORY;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void listsServicesAndTheirAttributes() throws Exception {
        var services = get(API + "/services.json?jurisdiction_id=georeport", null);
        assertThat(services.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(services.body().size()).isEqualTo(1);
        assertThat(services.text("/0/service_code")).isEqualTo(SERVICE);
        assertThat(services.text("/0/service_name")).isEqualTo("暴露垃圾");
        assertThat(services.body().at("/0/metadata").asBoolean()).isTrue();
        assertThat(services.text("/0/type")).isEqualTo("realtime");
        assertThat(services.text("/0/group")).isEqualTo("市容环境");

        var xml = xml(API + "/services.xml", 200);
        assertThat(xml.getDocumentElement().getNodeName()).isEqualTo("services");
        assertThat(text(xml, "service_code")).isEqualTo(SERVICE);
        assertThat(xml.getElementsByTagName("service").getLength()).isEqualTo(1);

        var definition = get(API + "/services/" + SERVICE + ".json", null);
        assertThat(definition.text("/service_code")).isEqualTo(SERVICE);
        assertThat(definition.body().at("/attributes/0/variable").asBoolean()).isTrue();
        assertThat(definition.text("/attributes/0/datatype")).isEqualTo("singlevaluelist");
        assertThat(definition.text("/attributes/0/values/0/key")).isEqualTo(FakeTenantService.CONDITION);
        var inXml = xml(API + "/services/" + SERVICE + ".xml", 200);
        assertThat(inXml.getDocumentElement().getNodeName()).isEqualTo("service_definition");
        assertThat(text(inXml, "key")).isEqualTo(FakeTenantService.CONDITION);

        assertThat(get(API + "/discovery.json", null).text("/endpoints/0/url")).isEqualTo(BASE + API);
        assertThat(text(xml(API + "/discovery.xml", 200), "specification")).contains("GeoReport_v2");
    }

    @Test
    void tellsErrorsAsTheSpecificationDoesAndNeverInHtml() throws Exception {
        var unknown = get(API + "/services/99999.json", null);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().at("/0/code").asInt()).isEqualTo(404);
        assertThat(unknown.text("/0/description")).isEqualTo("service_code was not found");
        var elsewhere = xml(API + "/services.xml?jurisdiction_id=city.gov", 404);
        assertThat(elsewhere.getDocumentElement().getNodeName()).isEqualTo("errors");
        assertThat(text(elsewhere, "code")).isEqualTo("404");
        assertThat(text(elsewhere, "description")).isEqualTo("jurisdiction_id was not found");
        for (var path : List.of("/services", "/services.html", "/nothing.json", "/requests/1.json", "/tokens/1.json")) {
            var nothing = get(API + path, null);
            assertThat(nothing.status()).as(path).isEqualTo(404);
            assertThat(nothing.body().at("/0/code").asInt()).as(path).isEqualTo(404);
        }
        var key = key("strict", 600);
        refused(post(key, "service_code", ""), 400, "service_code was not provided");
        refused(post(key, "service_code", "99999"), 404, "service_code was not found");
        refused(post(key, "lat", ""), 400, "lat and long were not provided");
        refused(post(key, "lat", "north"), 400, "lat is a number");
        refused(post(key, "lat", "37.76524078"), 400, "lies outside");
        refused(post(key, "description", "长".repeat(4_001)), 400, "description has at most 4000 characters");
        refused(post(key, "email", "nonsense"), 400, "email");
        refused(post(key, "attribute[WHISPAWN]", "123456"), 400, "attribute[WHISPAWN]");
        refused(post(key, "attribute[condition]", "COISL001"), 400, "attribute[condition]");
        refused(post(key, "jurisdiction_id", "city.gov"), 404, "jurisdiction_id");
        refused(
                get(API + "/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z", null),
                400,
                "90");
        refused(get(API + "/requests.json?start_date=yesterday", null), 400, "start_date");
        refused(get(API + "/requests.json?status=lost", null), 400, "status");
        refused(get(API + "/requests.json?start_date=+999999999-01-01T00:00:00Z", null), 400, "1970");
        refused(get(API + "/requests/1/media/nonsense", null), 404, "photo was not found");
        refused(get(API + "/requests.json?page_size=201", null), 400, "page_size");
        refused(get(API + "/requests.json?page=4000", null), 400, "narrow");
    }

    @Test
    void takesARequestPublishesItWhenLookedAtAndNeverWhoSentIt() throws Exception {
        var posted = post(key("citizens", 600), "attribute[condition]", FakeTenantService.CONDITION);
        assertThat(posted.status()).as(new String(posted.raw().body(), UTF_8)).isEqualTo(201);
        var number = posted.text("/0/service_request_id");
        assertThat(posted.body().at("/0").has("token")).isFalse();
        assertThat(posted.text("/0/service_notice")).contains("/track/", "media_url was not fetched");
        var code = posted.text("/0/service_notice").replaceAll("(?s).*/track/([0-9A-Z-]{14}).*", "$1");
        assertThat(get(API + "/tokens/" + code + ".json", null).text("/0/service_request_id"))
                .isEqualTo(number);
        assertThat(answerTo(number)).isEqualTo("mailto:smit333@sfgov.edu");

        var unseen = get(API + "/requests/" + number + ".json", null);
        assertThat(unseen.text("/0/status")).isEqualTo("open");
        assertThat(unseen.body().at("/0/description").isNull()).isTrue();
        assertThat(unseen.body().at("/0/address").isNull()).isTrue();

        var desk = desk(TENANT);
        var id = get("/t/georeport/api/cases?source=open311&sort=reported", desk)
                .body()
                .at("/items")
                .valueStream()
                .filter(row -> row.at("/number").asString().equals(number))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        assertThat(get("/t/georeport/api/cases/" + id, desk).text("/reporter/phone"))
                .isEqualTo("138****5678");
        act(TENANT, id, desk, "accept", Map.of());
        var seen = get(API + "/requests/" + number + ".json?extensions=true", null);
        assertThat(seen.text("/0/description")).contains("sinkhole", "情形：散落垃圾").doesNotContain("13900001111");
        assertThat(seen.text("/0/service_code")).isEqualTo(SERVICE);
        assertThat(seen.text("/0/address")).isEqualTo("1234 5th street");
        assertThat(seen.body().at("/0/expected_datetime").isNull()).isTrue();
        assertThat(seen.text("/0/extended_attributes/progress_light")).isEqualTo("blue");
        assertThat(seen.body().toString()).doesNotContain("13812345678", "smit333", "john", "smith", code);
        var xml = xml(API + "/requests/" + number + ".xml", 200);
        assertThat(xml.getDocumentElement().getNodeName()).isEqualTo("service_requests");
        assertThat(text(xml, "service_request_id")).isEqualTo(number);
        assertThat(text(xml, "lat")).startsWith("24.31");

        act(TENANT, id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act(TENANT, id, desk, "force_close", Map.of("reason", "已解决"));
        var closed = get(API + "/requests.json?status=closed&service_request_id=" + number, null);
        assertThat(closed.text("/0/status")).isEqualTo("closed");
        assertThat(get(API + "/requests.json?status=open&page_size=200", null)
                        .body()
                        .toString())
                .doesNotContain(number);
        assertThat(get(API + "/requests.json?status=closed&service_code=" + SERVICE, null)
                        .body()
                        .toString())
                .contains(number);
    }

    @Test
    void takesPicturesAsFilesAndShowsThemWhenLookedAt() {
        var sent = send("/requests.json", key("pictures", 600), List.of(TestPictures.jpeg(400, 300)));
        assertThat(sent.status()).as(new String(sent.raw().body(), UTF_8)).isEqualTo(201);
        var number = sent.text("/0/service_request_id");
        assertThat(get(API + "/requests/" + number + ".json", null)
                        .body()
                        .at("/0/media_url")
                        .isNull())
                .isTrue();
        var desk = desk(TENANT);
        var found = get("/t/georeport/api/cases?source=open311&sort=reported&limit=200", desk)
                .body()
                .at("/items");
        var id = found.valueStream()
                .filter(row -> row.at("/number").asString().equals(number))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        act(TENANT, id, desk, "accept", Map.of());

        var url = get(API + "/requests/" + number + ".json", null).text("/0/media_url");
        assertThat(url).startsWith(BASE + API);
        var picture = get(URI.create(url).getPath(), null);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.raw().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(get(URI.create(url).getPath().replace(TENANT, "georeport-too"), null)
                        .status())
                .isEqualTo(404);
        assertThat(send("/requests.json", key("text", 600), List.of("no picture".getBytes(UTF_8)))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void showsOnlyWhatCameThisWay() {
        post(key("own", 600), "lat", "24.31");
        var told = post("/t/georeport/api/reports", null, report()).text("/number");

        assertThat(get(API + "/requests/" + told + ".json", null).status()).isEqualTo(404);
        assertThat(get(API + "/requests.json", null).body().toString()).doesNotContain(told, "王女士");
        assertThat(get(API + "/requests.json?page_size=1", null).body().size()).isEqualTo(1);
        var first = get(API + "/requests.json?page_size=1&page=1", null).text("/0/service_request_id");
        post(key("own-too", 600), "lat", "24.32");
        assertThat(get(API + "/requests.json?page_size=1&page=2", null).text("/0/service_request_id"))
                .isEqualTo(first);
        assertThat(get("/t/georeport-too/open311/v2/requests.json", null).body().size())
                .isZero();
    }

    @Test
    void opensToKeysOfTheTenantThatWereNotRevokedAndNotTooOften() {
        refused(post(null, "lat", "24.31"), 403, "api_key was not provided");
        refused(post("ck_nonsense", "lat", "24.31"), 403, "not known");
        var administrator = staff(TENANT, "admin", null, "tenant.manage");
        var made = post(KEYS, administrator, Map.of("name", "随手拍", "perMinute", 2));
        assertThat(made.status()).isEqualTo(201);
        var key = made.text("/secret");
        var abroad = "/t/georeport-too/open311/v2/requests.json";
        refused(send(form(abroad, example(key, "lat", "24.31"))), 403, "not known");

        assertThat(post(key, "lat", "24.31").status()).isEqualTo(201);
        var busy = java.util.stream.Stream.generate(() -> post(key, "lat", "24.31"))
                .limit(4)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        refused(busy, 429, "2 requests a minute");
        assertThat(busy.raw().headers().firstValue("Retry-After")).isPresent();

        var listed = get(KEYS, administrator);
        assertThat(listed.body().toString())
                .contains("随手拍", made.text("/start"))
                .doesNotContain(key);
        assertThat(listed.body().at("/items/0/lastUsedAt").isNull()).isFalse();
        assertThat(stored()).doesNotContain(key);
        var path = KEYS + "/" + made.text("/id");
        var stranger = staff("georeport-too", "admin", null, "tenant.manage");
        assertThat(delete("/t/georeport-too/api/channels/keys/" + made.text("/id"), stranger)
                        .status())
                .isEqualTo(404);
        assertThat(get(KEYS, stranger).status()).isEqualTo(404);
        assertThat(get(KEYS, desk(TENANT)).status()).isEqualTo(403);
        assertThat(delete(path, administrator).text("/revokedBy")).isEqualTo("admin");
        refused(post(key, "lat", "24.31"), 403, "revoked");
    }

    private static void refused(Answer answer, int status, String why) {
        assertThat(answer.status()).as(new String(answer.raw().body(), UTF_8)).isEqualTo(status);
        assertThat(answer.body().at("/0/code").asInt()).isEqualTo(status);
        assertThat(answer.text("/0/description")).contains(why);
    }

    private static String key(String name, int perMinute) {
        var administrator = staff(TENANT, "admin", null, "tenant.manage");
        return post(KEYS, administrator, Map.of("name", name, "perMinute", perMinute))
                .text("/secret");
    }

    /** The specification's own example of a request, in this city, with one thing changed. */
    private static Map<String, String> example(String key, String name, String value) {
        var sent = new LinkedHashMap<String, String>();
        if (key != null) {
            sent.put("api_key", key);
        }
        sent.put("jurisdiction_id", TENANT);
        sent.put("service_code", SERVICE);
        sent.put("lat", "24.31524078");
        sent.put("long", "109.4212043");
        sent.put("address_string", "1234 5th street");
        sent.put("email", "smit333@sfgov.edu");
        sent.put("device_id", "tt222111");
        sent.put("account_id", "123456");
        sent.put("first_name", "john");
        sent.put("last_name", "smith");
        sent.put("phone", "13812345678");
        sent.put("description", "A large sinkhole is destroying the street, call 139 0000 1111 or 13900001111");
        sent.put("media_url", "http://farm3.static.flickr.com/2002/2212426634_5ed477a060.jpg");
        sent.put(name, value);
        return sent;
    }

    private static Answer post(String key, String name, String value) {
        return send(form(API + "/requests.json", example(key, name, value)));
    }

    private static java.net.http.HttpRequest form(String path, Map<String, String> sent) {
        if (!path.startsWith(API)) {
            sent.remove("jurisdiction_id");
        }
        var body = sent.entrySet().stream()
                .map(one -> URLEncoder.encode(one.getKey(), UTF_8) + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return request(path, null)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Answer send(String path, String key, List<byte[]> files) {
        var boundary = "----" + System.nanoTime();
        var body = new java.io.ByteArrayOutputStream();
        example(key, "lat", "24.31")
                .forEach((name, value) -> body.writeBytes(("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        for (var file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.jpg\""
                            + "\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(request(API + path, null)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static Answer delete(String path, String token) {
        return send(request(path, token).DELETE().build());
    }

    private static Document xml(String path, int status) throws Exception {
        var answer = get(path, null);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.raw().body()));
    }

    private static String text(Document xml, String name) {
        return xml.getElementsByTagName(name).item(0).getTextContent();
    }

    private String answerTo(String number) {
        return one("select answer_to from cases where number = '" + number + "'");
    }

    private String stored() {
        return one("select string_agg(api_key::text, ';') from api_key");
    }

    private String one(String sql) {
        return CurrentTenant.callAs(
                new TenantId(TENANT), () -> jdbc.sql(sql).query(String.class).single());
    }
}

package io.cityops.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers what tenant-service answers other services, for tenants that a test makes up. */
public final class FakeTenantService {

    public static final String SANITATION = "11111111-1111-7111-8111-111111111111";
    public static final String WORKS = "22222222-2222-7222-8222-222222222222";

    /** A unit that works around the clock. */
    public static final String EMERGENCY = "99999999-9999-7999-8999-999999999999";

    /** Units of a tenant of three levels: a district, two streets in it, two communities in the first street. */
    public static final String DISTRICT = "d0000000-0000-7000-8000-000000000001";

    public static final String STREET = "d0000000-0000-7000-8000-000000000011";
    public static final String OTHER_STREET = "d0000000-0000-7000-8000-000000000012";
    public static final String COMMUNITY = "d0000000-0000-7000-8000-000000000111";
    public static final String OTHER_COMMUNITY = "d0000000-0000-7000-8000-000000000112";

    public static final String CONDITION = "33333333-3333-7333-8333-333333333333";
    public static final String LINK = "44444444-4444-7444-8444-444444444444";
    public static final String CATEGORY = "02001";

    /** A toilet of Nanyang. */
    public static final String TOILET = "77777777-7777-7777-8777-777777777777";

    /** A facility for which nobody answers. */
    public static final String UNANSWERED = "88888888-8888-7888-8888-888888888888";

    static final FakeTenantService INSTANCE = new FakeTenantService();

    private final Map<String, String> tenants = new ConcurrentHashMap<>();
    private final RSAKey key;
    private final HttpServer server;

    private FakeTenantService() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
        tenant("liuzhou", "柳州市", "city", "450200");
        tenant("chengzhong", "城中区", "county", "450202");
        tenant("nanyang", "南阳市", "city", "411300");
        tenant("ended", "办结市", "city", "450200");
        tenant("listed", "列表市", "city", "450200");
        tenant("hazardous", "险情市", "city", "450200");
        tenant("supervised", "督查市", "city", "450200");
        tenant("rated", "评价市", "city", "450200");
        tenant("merging", "并案市", "city", "450200");
        tenant("ruled", "规则市", "city", "450200");
        tenant("follower", "微信市", "city", "450200");
        tenant("follower-too", "微信二市", "city", "450200");
        tenant("watched", "视频市", "city", "450200");
        tenant("watched-too", "视频二市", "city", "450200");
        tenant("listed-in", "批量市", "city", "450200");
        tenant("listed-in-too", "批量二市", "city", "450200");
        tenant("mailed", "邮件市", "city", "450200");
        tenant("mailed-too", "邮件二市", "city", "450200");
        tenant("counted", "统计市", "city", "450200");
        tenant("georeport", "开放市", "city", "450200");
        tenant("georeport-too", "开放二市", "city", "450200");
        tenant("sourced", "来源市", "city", "450200");
        tenant("gridded", "网格市", "city", "450200");
        tenant("owned", "权属市", "city", "450200");
        tenant("noticed", "通知市", "city", "450200");
        tenant("schemes", "目录市", "city", "450200");
        tenant("resent", "重发市", "city", "450200");
        tenant("answered", "评价市", "city", "450200");
        tenant("levelled", "三级市", "city", "450200");
        tenant("demo-city", "演示市", "city", "450200");
        tenant("logged", "日报市", "city", "450200");
        tenant("logged-west", "西边市", "city", "450200", "America/New_York");
        tenant("logged-large", "日报大市", "city", "450200");
        tenant("chongqing-nanan", "南岸区", "county", "500108");
        server.createContext("/", this::answer);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    RSAKey key() {
        return key;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void tenant(String slug, String name, String level, String division) {
        tenant(slug, name, level, division, "Asia/Shanghai");
    }

    private void tenant(String slug, String name, String level, String division, String zone) {
        tenants.put(slug, """
                {"id":"%s","name":"%s","level":"%s","division":"%s","parent":null,"status":"active",
                 "timeZone":"%s","bounds":{"west":108.5,"south":23.9,"east":110.0,"north":26.1},"demo":false}
                """.formatted(slug, name, level, division, zone));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var parts = path.split("/");
            var body = switch (path) {
                case "/internal/jwks" -> new JWKSet(key.toPublicJWK()).toString();
                case "/internal/t/schemes/reference" -> SEVERAL_SCHEMES;
                case "/t/nanyang/api/facilities/" + TOILET -> "{}";
                case "/internal/t/levelled/reference" -> THREE_LEVELS;
                case "/internal/t/levelled/grids" -> GRID_OF_A_COMMUNITY;
                case "/internal/t/gridded/grids", "/internal/t/logged/grids" -> GRIDS;
                case "/internal/t/gridded/responsibility", "/internal/t/owned/responsibility" -> DUTIES;
                default ->
                    path.endsWith("/grids")
                            ? "[]"
                            : path.endsWith("/reference") ? REFERENCE : tenants.get(parts[parts.length - 1]);
            };
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (path.endsWith(UNANSWERED)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Two grids side by side, from 109.40 and 109.42 degrees on, two hundredths of a degree wide and high. */
    private static final String GRIDS = """
            [{"code":"450202001001001","name":"东门网格","unit":"%s",
              "polygons":[[[[109.40,24.30],[109.42,24.30],[109.42,24.32],[109.40,24.32],[109.40,24.30]]]]},
             {"code":"450202001001002","name":"西门网格","unit":null,
              "polygons":[[[[109.42,24.30],[109.44,24.30],[109.44,24.32],[109.42,24.32],[109.42,24.30]]]]}]
            """.formatted(SANITATION);

    /** A rule for the first of the grids, one for all else. */
    private static final String DUTIES = """
            {"version":1,"borderMetres":20,"rosters":[],
             "rules":[{"name":"东门网格归环卫处","grid":"450202001001001","when":"always","unit":"%s"},
                      {"name":"其余归市政处","when":"always","unit":"%s"}]}
            """.formatted(SANITATION, WORKS);

    private static final String REFERENCE = """
            {"units":[{"id":"%s","code":"HW","name":"环卫处","kind":"department","parent":null},
                      {"id":"%s","code":"SZ","name":"市政处","kind":"department","parent":null,"calendar":"working"},
                      {"id":"%s","code":"YJ","name":"应急队","kind":"department","parent":null,"calendar":"always"}],
             "catalogue":[{"id":"66666666-6666-7666-8666-666666666666","scheme":"GBT47678.5-2026","kind":"part",
               "code":"02001","name":"停车场","major":{"code":"02","name":"交通设施"},"conditions":[]},
              {"id":"55555555-5555-7555-8555-555555555555","scheme":"GBT47678.5-2026","kind":"matter",
               "code":"02001","name":"暴露垃圾","major":{"code":"02","name":"市容环境"},
               "conditions":[{"id":"%s","name":"散落垃圾","limit":{"value":4,"unit":"work_hour"}}]}],
             "calendar":{"periods":[["08:00","12:00"],["14:00","18:00"]],"weekdays":[1,2,3,4,5],"days":[]},
             "links":[]}
            """.formatted(SANITATION, WORKS, EMERGENCY, CONDITION);

    private static final String THREE_LEVELS = REFERENCE
            .replace("\"parent\":null", "\"parent\":\"" + DISTRICT + "\"")
            .replaceFirst(
                    "\"units\":\\[",
                    "\"units\":[" + unit(DISTRICT, "南关区", null) + unit(STREET, "曙光街道", DISTRICT)
                            + unit(OTHER_STREET, "全安街道", DISTRICT) + unit(COMMUNITY, "一社区", STREET)
                            + unit(OTHER_COMMUNITY, "二社区", STREET));

    private static String unit(String id, String name, String parent) {
        return """
                {"id":"%s","code":"%s","name":"%s","kind":"street","parent":%s},
                """.formatted(id, id.substring(33), name, parent == null ? "null" : '"' + parent + '"');
    }

    /** One grid, of a community; the ground beside it is of a grid that is nobody's. */
    private static final String GRID_OF_A_COMMUNITY = """
            [{"code":"450202001001001","name":"东门网格","unit":"%s",
              "polygons":[[[[109.40,24.30],[109.42,24.30],[109.42,24.32],[109.40,24.32],[109.40,24.30]]]]},
             {"code":"450202001001002","name":"西门网格","unit":null,
              "polygons":[[[[109.42,24.30],[109.44,24.30],[109.44,24.32],[109.42,24.32],[109.42,24.30]]]]}]
            """.formatted(COMMUNITY);

    /** Three schemes in which the same codes mean different things; since 2026 began, new reports use that of 2013. */
    private static final String SEVERAL_SCHEMES = """
            {"units":[],"links":[],
             "calendar":{"periods":[["08:00","12:00"],["14:00","18:00"]],"weekdays":[1,2,3,4,5],"days":[]},
             "schemes":{"usual":"GBT47678.5-2026","from":[{"scheme":"GBT30428.2-2013","day":"2026-01-01"},
                                                          {"scheme":"CJT214-2007","day":"2999-01-01"}]},
             "catalogue":[%s,%s,%s,%s,%s,%s]}
            """.formatted(
                    entry("GBT47678.5-2026", "matter", "01001", "供水井盖异常", 1, false),
                    entry("GBT30428.2-2013", "matter", "0101", "私搭乱建", 2, false),
                    entry("GBT30428.2-2013", "part", "0101", "上水井盖", 3, false),
                    entry("GBT30428.2-2013", "matter", "0405", "店外经营", 4, false),
                    entry("CJT214-2007", "matter", "0405", "热力管道破裂", 5, false),
                    entry("GBT30428.2-2013", "matter", "0499", "旧扩展", 6, true));

    /** The condition of the entry with that number in {@link #SEVERAL_SCHEMES}. */
    static String condition(int number) {
        return "00000000-0000-7000-8000-00000000000" + number;
    }

    private static String entry(String scheme, String kind, String code, String name, int number, boolean retired) {
        return """
                {"scheme":"%s","kind":"%s","code":"%s","name":"%s","retired":%s,
                 "conditions":[{"id":"%s","name":"一般情形","limit":{"value":%d,"unit":"work_hour"}}]}
                """.formatted(scheme, kind, code, name, retired, condition(number), number);
    }
}

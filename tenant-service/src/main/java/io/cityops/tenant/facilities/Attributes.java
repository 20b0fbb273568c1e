package io.cityops.tenant.facilities;

import io.cityops.tenancy.web.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which attributes each kind of facility has. */
public final class Attributes {

    private static final Map<String, AttributeType> TOILET = new LinkedHashMap<>();
    private static final Map<String, AttributeType> PARKING = new LinkedHashMap<>();

    static {
        var count = new AttributeType.Count();
        var yesNo = new AttributeType.YesNo();
        TOILET.put("class", AttributeType.Choice.of("1=一类/一類/1类/壹类", "2=二类/二類/2类/贰类", "3=三类/三類/3类/叁类"));
        TOILET.put(
                "structure",
                AttributeType.Choice.of("detached=独立式/獨立式/固定式/独立", "attached=附属式/附屬式/附建式/附属", "mobile=活动式/活動式/移动式/移动"));
        TOILET.put("maleStalls", count);
        TOILET.put("femaleStalls", count);
        TOILET.put("urinals", count);
        TOILET.put("accessible", yesNo);
        TOILET.put("thirdRoom", yesNo);
        TOILET.put("motherBaby", yesNo);
        TOILET.put("openHours", new AttributeType.Hours());
        TOILET.put("openHoursText", new AttributeType.Words(500));
        TOILET.put("open24h", yesNo);
        TOILET.put("fee", new AttributeType.Words(100));
        TOILET.put(
                "sex",
                AttributeType.Choice.of(
                        "male=男/男厕/男廁",
                        "female=女/女厕/女廁",
                        "unisex=男女/男女通用/混合/混合廁所/性別友善/性别友善/无性别",
                        "accessible=无障碍/無障礙/无障碍厕所/無障礙廁所",
                        "family=亲子/親子/第三卫生间/親子廁所"));
        TOILET.put("floor", new AttributeType.Words(20));
        PARKING.put(
                "type",
                AttributeType.Choice.of(
                        "roadside=路内/路側/路侧/路内停车/道路停车",
                        "public=公共/公共停车场/公共停車場/公有",
                        "private=配建/专用/專用/私人/民营/民營",
                        "mechanical=机械/立体车库/立體停車/机械式"));
        PARKING.put("totalSpaces", count);
        PARKING.put("accessibleSpaces", count);
        PARKING.put("evChargers", count);
        PARKING.put("feeRule", new AttributeType.Words(1000));
        PARKING.put("openHours", new AttributeType.Hours());
        PARKING.put("openHoursText", new AttributeType.Words(500));
        PARKING.put("heightLimit", new AttributeType.Metres());
        PARKING.put(
                "payments",
                new AttributeType.Choices(AttributeType.Choice.of(
                        "wechat=微信/微信支付",
                        "alipay=支付宝/支付寶",
                        "etc=etc/电子收费",
                        "unionpay=云闪付/银联",
                        "cash=现金/現金",
                        "card=刷卡/信用卡",
                        "app=app/手机应用")));
        PARKING.put("entrances", new AttributeType.Points());
    }

    private Attributes() {}

    public static Map<String, AttributeType> of(FacilityKind kind) {
        return switch (kind) {
            case TOILET -> TOILET;
            case PARKING -> PARKING;
        };
    }

    /** The attributes as they are kept; what is not allowed is named in {@code errors}. */
    static Map<String, Object> checked(FacilityKind kind, Map<String, Object> given, List<FieldError> errors) {
        var kept = new TreeMap<String, Object>();
        var known = of(kind);
        for (var entry : given.entrySet()) {
            var type = known.get(entry.getKey());
            var accepted = type == null ? null : type.accept(entry.getValue());
            if (type == null) {
                errors.add(new FieldError(
                        "/attributes/" + entry.getKey(),
                        "unknown; a " + kind.code() + " has " + new ArrayList<>(known.keySet())));
            } else if (accepted != null) {
                kept.put(entry.getKey(), accepted);
            } else {
                errors.add(new FieldError("/attributes/" + entry.getKey(), "allowed: " + type.allowed()));
            }
        }
        return kept;
    }
}

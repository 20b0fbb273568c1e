package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.AttributeType;
import java.util.Map;

/** The words people use at the head of columns, in simplified and traditional Chinese and in English. */
final class ImportWords {

    static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("class", "class,类别,類別,等级,等級,公厕类别,公厕等级"),
            Map.entry("structure", "structure,建筑形式,建築形式,形式,结构"),
            Map.entry("maleStalls", "malestalls,男厕位数,男厕位,男蹲位,男廁位,男厕蹲位数"),
            Map.entry("femaleStalls", "femalestalls,女厕位数,女厕位,女蹲位,女廁位,女厕蹲位数"),
            Map.entry("urinals", "urinals,小便位数,小便位,小便斗,小便池"),
            Map.entry("accessible", "accessible,无障碍,無障礙,无障碍设施,無障礙設施,无障碍厕位,wheelchair"),
            Map.entry("thirdRoom", "thirdroom,第三卫生间,第三衛生間"),
            Map.entry("motherBaby", "motherbaby,母婴室,母婴设施,育婴室,哺乳室,哺集乳室"),
            Map.entry(
                    "openHours", "openhours,openinghours,开放时间,開放時間,营业时间,營業時間,servicetime,openhoursen,openhourszhhant"),
            Map.entry("openHoursText", "openhourstext,开放时间说明"),
            Map.entry("open24h", "open24h,24小时开放,全天开放,是否24小时"),
            Map.entry("fee", "fee,收费,收費,是否收费"),
            Map.entry("sex", "sex,gender,性别,性別,类型,derivedkind"),
            Map.entry("floor", "floor,楼层,樓層,derivedfloor"),
            Map.entry("type", "type,停车场类型,停車場類型,类型,類型,停车类型"),
            Map.entry("totalSpaces", "totalspaces,总泊位数,泊位数,车位数,车位总数,总车位数,總車位數,totalcar,capacity,spaces"),
            Map.entry("accessibleSpaces", "accessiblespaces,无障碍车位,無障礙車位,身障車位,spacesaccessible"),
            Map.entry("evChargers", "evchargers,充电桩,充电车位,充電車位,充电桩数,chargingstations"),
            Map.entry("feeRule", "feerule,收费标准,收費標準,费率,費率,feetext,收费说明,payex"),
            Map.entry("heightLimit", "heightlimit,限高,限高米,maxheight"),
            Map.entry("payments", "payments,支付方式,付款方式"),
            Map.entry("entrances", "entrances,出入口,entrancesjson"));

    static final AttributeType STATUS =
            AttributeType.Choice.of("open=开放/開放/正常/营业/使用中", "closed=关闭/關閉/停用/停业", "repair=维修/維修/维修中/装修");

    private ImportWords() {}
}

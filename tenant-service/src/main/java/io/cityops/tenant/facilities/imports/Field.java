package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.layers.Attribute;
import io.cityops.tenant.facilities.layers.AttributeType;
import io.cityops.tenant.facilities.layers.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file may stand for.
 *
 * @param headers how such columns are called, without blanks and marks, the likeliest first
 * @param type how its cells are read; absent where any words will do
 */
record Field(String name, List<String> headers, @Nullable AttributeType type) {

    static final String SOURCE = "source";
    static final String SOURCE_ID = "sourceId";
    static final String NAME = "name";
    static final String ADDRESS = "address";
    static final String LNG = "lng";
    static final String LAT = "lat";
    static final String LAT_LNG = "latLng";
    static final String STATUS = "status";
    static final String STATUS_REASON = "statusReason";
    static final String OPEN_HOURS = "openHours";
    static final String OPEN_HOURS_TEXT = "openHoursText";

    /** Everything that a column of a file of such facilities can stand for. */
    static List<Field> of(Layer layer, Datum datum) {
        var fields = new ArrayList<Field>();
        fields.add(words(SOURCE, "source,datasource,来源,數據來源,数据来源,資料來源"));
        fields.add(words(
                SOURCE_ID, "sourceid,id,编号,編號,公厕编号,公廁編號,設施編號,设施编号,标识码,部件标识码,停车场编号,停車場編號,code,number,no,序号,objectid"));
        fields.add(
                words(
                        NAME,
                        "name,名称,名稱,公厕名称,公廁名稱,停车场名称,停車場名稱,设施名称,設施名稱,namezhhans,namezhhant,namezh,title,停车场,停車場,公厕,公廁,nameen,facilityname"));
        fields.add(words(ADDRESS, "address,地址,详细地址,詳細地址,位置,所在位置,addresszhhans,addresszhhant,addr,location,addressen"));
        fields.add(words(
                LNG,
                datum.inMetres()
                        ? "tw97x,twd97x,x,横坐标,easting,lng"
                        : "lng,lon,long,longitude,经度,經度,wgs84lng,x,geometrylng,gcj02lng,bd09lng"));
        fields.add(words(
                LAT,
                datum.inMetres()
                        ? "tw97y,twd97y,y,纵坐标,northing,lat"
                        : "lat,latitude,纬度,緯度,wgs84lat,y,geometrylat,gcj02lat,bd09lat"));
        fields.add(words(LAT_LNG, "latlng,latlon,coordinates,coordinate,坐标,座標,经纬度,經緯度,纬度经度,derivedsite"));
        fields.add(new Field(STATUS, list("status,状态,狀態,开放状态,营业状态"), ImportWords.STATUS));
        fields.add(words(STATUS_REASON, "statusreason,状态说明,停用原因,notice,noticezhhans,noticezhhant,备注,備註"));
        layer.attributes().stream().map(Field::of).forEach(fields::add);
        return fields;
    }

    static Map<String, Field> byName(Layer layer, Datum datum) {
        var named = new java.util.LinkedHashMap<String, Field>();
        of(layer, datum).forEach(field -> named.put(field.name(), field));
        return named;
    }

    /** A header without blanks, brackets and marks, as headers are compared. */
    static String plain(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[(（\\[【].*?[)）\\]】]", "")
                .replaceAll("[\\s_\\-./·:：#*]", "");
    }

    /** How well the header says this field: 0 not at all, the higher the better. */
    int score(String header) {
        int at = headers.indexOf(plain(header));
        return at < 0 ? 0 : 1000 - at;
    }

    private static Field of(Attribute attribute) {
        return new Field(attribute.name(), attribute.heads().map(Field::plain).toList(), attribute.type());
    }

    private static Field words(String name, String headers) {
        return new Field(name, list(headers), null);
    }

    private static List<String> list(String headers) {
        return Arrays.stream(headers.split(",")).map(Field::plain).toList();
    }
}

package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.layers.AttributeType;

/** The words people use for what is said of every facility, in simplified and traditional Chinese. */
final class ImportWords {

    static final AttributeType STATUS =
            AttributeType.Choice.of("open=开放/開放/正常/营业/使用中", "closed=关闭/關閉/停用/停业", "repair=维修/維修/维修中/装修");

    private ImportWords() {}
}

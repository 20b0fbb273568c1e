package io.cityops.tenant.catalogue.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTests {

    private final Index<Thing> index = new Index<>(
            List.of(
                    new Thing("06010", "暴露垃圾", "", "散落成堆"),
                    new Thing("06042", "垃圾站（箱）满溢", "垃圾桶满了", "一般情形"),
                    new Thing("06011", "积存垃圾渣土", "", ""),
                    new Thing("01001", "供水井盖异常", "", "存在安全隐患"),
                    new Thing("06014", "重车压坏路面", "", ""),
                    new Thing("06015", "绿地脏乱", "", ""),
                    new Thing("04012", "长椅", "", ""),
                    new Thing("03001", "女厕无灯", "", ""),
                    new Thing("08004", "LED屏闪烁", "", "")),
            Thing::fields);

    @ParameterizedTest
    @CsvSource({
        "暴露垃圾,暴露垃圾",
        "baolulaji,暴露垃圾",
        "bllj,暴露垃圾",
        "baoluLJ,暴露垃圾",
        "暴露lj,暴露垃圾",
        "bao lu la ji,暴露垃圾",
        "baolul,暴露垃圾",
        "bao'lu,暴露垃圾",
        "ｂｌｌｊ,暴露垃圾",
        "0601,暴露垃圾",
        "jg,供水井盖异常",
        "jinggai,供水井盖异常",
        "jingga,供水井盖异常",
        "nuce,女厕无灯",
        "nvce,女厕无灯",
        "ljzxmy,垃圾站（箱）满溢",
        "lajizhanxiang,垃圾站（箱）满溢",
        "垃圾站箱,垃圾站（箱）满溢",
        "ljtm,垃圾站（箱）满溢",
        "led,LED屏闪烁",
        "led ping,LED屏闪烁",
        "czaqyh,供水井盖异常"
    })
    void findsWhatIsTypedInManyWays(String typed, String name) {
        assertThat(names(typed)).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zcyh", "zhongche", "chongche", "zhche", "zhongju", "cj", "zche"})
    void letsWhoeverTypesDecideHowACharacterIsRead(String typed) {
        assertThat(names(typed)).containsExactly("重车压坏路面");
    }

    @ParameterizedTest
    @ValueSource(strings = {"changyi", "zhangyi", "cy", "zy"})
    void knowsBothReadingsOfLong(String typed) {
        assertThat(names(typed)).contains("长椅");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lvdi", "ludi", "ld"})
    void takesVAndUForTheSameVowel(String typed) {
        assertThat(names(typed)).contains("绿地脏乱");
    }

    @Test
    void tellsTheNearestFirst() {
        assertThat(names("垃圾")).containsExactly("垃圾站（箱）满溢", "暴露垃圾", "积存垃圾渣土");
        assertThat(names("lj")).containsExactly("垃圾站（箱）满溢", "暴露垃圾", "积存垃圾渣土");
    }

    @Test
    void putsNamesBeforeConditionsAndTheWholeBeforeAPart() {
        var two = new Index<>(
                List.of(new Thing("1", "道路", "", "破损"), new Thing("2", "路面破损", "", ""), new Thing("3", "破损", "", "")),
                Thing::fields);
        assertThat(two.find("破损", thing -> true, 9).stream()
                        .map(found -> found.what().name()))
                .containsExactly("破损", "路面破损", "道路");
    }

    @Test
    void needsEveryWordSomewhere() {
        assertThat(names("井盖 隐患")).containsExactly("供水井盖异常");
        assertThat(names("井盖 垃圾")).isEmpty();
        assertThat(names("0601 lj")).containsExactly("暴露垃圾", "积存垃圾渣土");
    }

    @Test
    void marksWhatWasTyped() {
        assertThat(index.find("zxm", thing -> true, 1).getFirst().marks())
                .containsExactly(new Found.Mark("name", "垃圾站（箱）满溢", 2, 7));
        assertThat(index.find("yinhuan", thing -> true, 1).getFirst().marks())
                .containsExactly(new Found.Mark("condition", "存在安全隐患", 4, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "，。", "xq", "6010", "bllx", "𠀀"})
    void findsNothingInOtherWords(String typed) {
        assertThat(names(typed)).isEmpty();
    }

    @Test
    void takesLettersHereAndThereOnlyWhereNothingIsNearer() {
        var two = new Index<>(List.of(new Thing("1", "暴露生活垃圾", "", ""), new Thing("2", "病虫害", "", "")), Thing::fields);
        assertThat(two.find("bllj", thing -> true, 9).getFirst().marks())
                .containsExactly(new Found.Mark("name", "暴露生活垃圾", 0, 6));
        assertThat(two.find("bl", thing -> true, 9)).hasSize(1);
        assertThat(two.find("ljb", thing -> true, 9)).isEmpty();
        assertThat(names("bllj")).containsExactly("暴露垃圾");
    }

    @Test
    void isNotSlowedDownByWhatIsMeantToBeSlow() {
        var same = new Index<>(List.of(new Thing("1", "阿".repeat(60), "", "")), Thing::fields);
        assertThat(same.find("a".repeat(59) + "b", thing -> true, 1)).isEmpty();
        assertThat(same.find("e".repeat(30) + "a".repeat(30), thing -> true, 1)).hasSize(1);
    }

    private List<String> names(String typed) {
        return index.find(typed, thing -> true, 9).stream()
                .map(found -> found.what().name())
                .toList();
    }

    private record Thing(String code, String name, String alias, String condition) {
        List<Field> fields() {
            return List.of(
                    new Field("name", name, 0, false),
                    new Field("code", code, 0, true),
                    new Field("alias", alias, 1, false),
                    new Field("condition", condition, 20, false));
        }
    }
}

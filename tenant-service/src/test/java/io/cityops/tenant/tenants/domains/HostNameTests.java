package io.cityops.tenant.tenants.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTests {

    @ParameterizedTest
    @CsvSource({
        "cg.liuzhou.gov.cn, cg.liuzhou.gov.cn",
        "CG.Liuzhou.GOV.cn, cg.liuzhou.gov.cn",
        "' cg.example.cn. ', cg.example.cn",
        "城管.柳州.中国, xn--uisq74f.xn--6rt67t.xn--fiqs8s",
        "城管。柳州。中国, xn--uisq74f.xn--6rt67t.xn--fiqs8s",
        "xn--dkry86i.xn--fiqs8s, xn--dkry86i.xn--fiqs8s"
    })
    void isKeptAsBrowsersSendIt(String written, String kept) {
        assertThat(HostName.of(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "liuzhou",
                "10.0.0.1",
                "[::1]",
                "https://cg.example.cn",
                "cg.example.cn:8443",
                "cg.example.cn/desk",
                "cg_1.example.cn",
                "-cg.example.cn",
                "cg-.example.cn",
                "cg..example.cn",
                "cg.example.cn..",
                ".example.cn",
                "*.example.cn",
                "a b.example.cn",
                "cg.example.123"
            })
    void isNothingElse(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostName.of(written));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 300})
    void isNotTooLong(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostName.of("a".repeat(length) + ".cn"));
        assertThatIllegalArgumentException().isThrownBy(() -> HostName.of("abcdefgh.".repeat(length) + "cn"));
    }
}

package io.cityops.cases.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTests {

    @Test
    void readsWhatItWrites() {
        var written = Xml.write(Map.of("Content", "<&>]]> 垃圾"));

        assertThat(Xml.read(written.getBytes(UTF_8))).containsEntry("Content", "<&>]]> 垃圾");
        assertThat(Xml.read("<xml><Content><![CDATA[<路灯>]]></Content></xml>".getBytes(UTF_8)))
                .containsEntry("Content", "<路灯>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><Content>&x;</Content></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/evil.dtd\"><xml><Content>a</Content></xml>",
                "<!DOCTYPE xml [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><xml/>",
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><l>&c;</l>",
                "<xml><Content>&undefined;</Content></xml>",
                "<xml>",
                "{}",
                ""
            })
    void takesNoDocumentTypeSoNeitherForeignNorEndlessEntities(String body) {
        assertThatExceptionOfType(WeChatProblem.Unreadable.class).isThrownBy(() -> Xml.read(body.getBytes(UTF_8)));
    }
}

package io.cityops.cases.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TalkTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void isAReportWithWordsPhotoAndPlaceInAnyOrder() {
        var photo = Talk.begun(NOW).hear(image("m1"), NOW);
        assertThat(photo.answer()).isEqualTo(WeChatWords.SAY_WHAT);
        var words = photo.talk().hear(text("路灯不亮"), NOW);
        assertThat(words.answer()).isEqualTo(WeChatWords.SEND_PLACE);
        var place = words.talk().hear(place(), NOW);

        assertThat(place.report()).isTrue();
        assertThat(place.talk().media()).containsExactly("m1");
        assertThat(place.talk().lat()).isEqualTo(24.31);
        assertThat(place.talk().lng()).isEqualTo(109.41);
        assertThat(place.talk().address()).isEqualTo("中山中路");
    }

    @Test
    void isAReportWithoutAPhotoWhenTheFollowerSaysSo() {
        var place = Talk.begun(NOW).hear(text("路灯不亮"), NOW).talk().hear(place(), NOW);
        assertThat(place.report()).isFalse();
        assertThat(place.answer()).isEqualTo(WeChatWords.PHOTO_OR_DONE);

        assertThat(place.talk().hear(text("提交"), NOW).report()).isTrue();
        assertThat(Talk.begun(NOW).hear(text("提交"), NOW).answer()).isEqualTo(WeChatWords.SAY_WHAT);
    }

    @Test
    void isForgottenOnDemandAndAfterHalfAnHour() {
        var begun = Talk.begun(NOW).hear(text("路灯不亮"), NOW).talk();

        assertThat(begun.hear(text("取消"), NOW).talk().words()).isEmpty();
        assertThat(begun.at(NOW.plus(Duration.ofMinutes(29))).words()).isEqualTo("路灯不亮");
        assertThat(begun.at(NOW.plus(Duration.ofMinutes(31))).words()).isEmpty();
    }

    @Test
    void waitsForMorePhotosUntilTheFollowerIsDone() {
        var told = Talk.begun(NOW)
                .hear(text("路灯不亮"), NOW)
                .talk()
                .hear(place(), NOW)
                .talk();

        var photo = told.hear(image("m1"), NOW);
        assertThat(photo.report()).isFalse();
        assertThat(photo.answer()).isEqualTo(WeChatWords.MORE_OR_DONE);
        var second = photo.talk().hear(image("m2"), NOW).talk();
        assertThat(second.hear(text("提交"), NOW).report()).isTrue();
        for (var media : java.util.List.of("m3", "m4")) {
            second = second.hear(image(media), NOW).talk();
        }
        assertThat(second.hear(image("m5"), NOW).report()).isTrue();
    }

    @Test
    void holdsNoMoreThanAReportTakes() {
        var talk = Talk.begun(NOW);
        for (var i = 0; i < 9; i++) {
            talk = talk.hear(image("m" + i), NOW)
                    .talk()
                    .hear(text("长".repeat(600)), NOW)
                    .talk();
        }
        assertThat(talk.media()).hasSize(Talk.PHOTOS);
        assertThat(talk.words()).hasSize(2_000);
    }

    private static Message text(String content) {
        return new Message("1", "oFollower", "gh", "text", content, "", null, null, "");
    }

    private static Message image(String media) {
        return new Message("1", "oFollower", "gh", "image", "", media, null, null, "");
    }

    private static Message place() {
        return new Message("1", "oFollower", "gh", "location", "", "", 24.31, 109.41, "中山中路");
    }
}

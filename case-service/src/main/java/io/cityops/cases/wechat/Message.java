package io.cityops.cases.wechat;

import io.cityops.cases.lifecycle.AnswerTo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a follower has sent.
 *
 * @param key the same however often WeChat sends it: the message's id, or who did something when
 * @param from what WeChat calls the follower
 * @param to what it calls the account
 * @param kind {@code text}, {@code image}, {@code location}, {@code event} …
 */
record Message(
        String key,
        String from,
        String to,
        String kind,
        String content,
        String mediaId,
        @Nullable Double lat,
        @Nullable Double lng,
        String label) {

    /** @throws WeChatProblem.Unreadable when what every message has is missing */
    static Message of(Map<String, String> xml) {
        var from = xml.getOrDefault("FromUserName", "");
        var kind = xml.getOrDefault("MsgType", "");
        var id = xml.getOrDefault("MsgId", "");
        var key = id.isEmpty() ? from + ":" + xml.getOrDefault("CreateTime", "") : id;
        if (AnswerTo.of(AnswerTo.Kind.WECHAT, from).isEmpty() || kind.isEmpty() || key.length() > 100) {
            throw new WeChatProblem.Unreadable();
        }
        return new Message(
                key,
                from,
                xml.getOrDefault("ToUserName", ""),
                kind,
                xml.getOrDefault(kind.equals("event") ? "Event" : "Content", ""),
                xml.getOrDefault("MediaId", ""),
                degrees(xml.get("Location_X")),
                degrees(xml.get("Location_Y")),
                xml.getOrDefault("Label", ""));
    }

    private static @Nullable Double degrees(@Nullable String text) {
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new WeChatProblem.Unreadable();
        }
    }
}

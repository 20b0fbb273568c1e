package io.cityops.cases.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a follower has told so far (会话): words, photos and a place, in any order, until they make a report. What was said
 * more than half an hour ago is forgotten.
 *
 * @param media what WeChat calls the photos
 * @param lng as WeChat tells it, in GCJ-02
 */
record Talk(
        String words,
        List<String> media,
        @Nullable Double lng,
        @Nullable Double lat,
        String address,
        Instant at) {

    static final int PHOTOS = 5;
    private static final int LONGEST = 2_000;
    private static final int ADDRESS = 200;
    static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final Set<String> SEND = Set.of("提交", "完成", "好了");
    private static final Set<String> FORGET = Set.of("取消", "重来");

    Talk {
        media = List.copyOf(media);
    }

    static Talk begun(Instant at) {
        return new Talk("", List.of(), null, null, "", at);
    }

    /** The talk as it still counts. */
    Talk at(Instant now) {
        return at.plus(REMEMBERED).isBefore(now) ? begun(now) : this;
    }

    /** What comes of one more message. */
    Turn hear(Message message, Instant now) {
        return switch (message.kind()) {
            case "text" -> hearWords(message.content().strip(), now);
            case "image" -> new Talk(words, added(message.mediaId()), lng, lat, address, now).hadPhoto();
            case "location" -> hearPlace(message, now);
            case "event" ->
                new Turn(
                        this, message.content().equals("subscribe") ? WeChatWords.WELCOME : WeChatWords.SILENCE, false);
            default -> new Turn(this, WeChatWords.NOT_THIS_KIND, false);
        };
    }

    private Turn hearWords(String said, Instant now) {
        if (FORGET.contains(said)) {
            return new Turn(begun(now), WeChatWords.FORGOTTEN, false);
        }
        if (SEND.contains(said)) {
            return next(true);
        }
        var all = words.isEmpty() ? said : words + "\n" + said;
        return new Talk(cut(all, LONGEST), media, lng, lat, address, now).next(false);
    }

    private Turn hearPlace(Message message, Instant now) {
        var label = message.label().strip();
        return new Talk(words, media, message.lng(), message.lat(), cut(label, ADDRESS), now).next(false);
    }

    /** Whether there is all that a report needs. */
    boolean complete() {
        return next(true).report();
    }

    /** Words and a place make a report; where there is no photo yet, the follower says when they are done. */
    private Turn next(boolean done) {
        if (words.isBlank()) {
            return new Turn(this, WeChatWords.SAY_WHAT, false);
        }
        if (lng == null || lat == null) {
            return new Turn(this, WeChatWords.SEND_PLACE, false);
        }
        if (media.isEmpty() && !done) {
            return new Turn(this, WeChatWords.PHOTO_OR_DONE, false);
        }
        return new Turn(this, WeChatWords.SILENCE, true);
    }

    /** Photos come one by one: it is the follower, or the fifth of them, who says that there are no more. */
    private Turn hadPhoto() {
        var turn = next(media.size() == PHOTOS);
        return turn.report() && media.size() < PHOTOS ? new Turn(this, WeChatWords.MORE_OR_DONE, false) : turn;
    }

    /** The same without its place, which was no good. */
    Talk withoutPlace() {
        return new Talk(words, media, null, null, "", at);
    }

    /** The same without its photos, which were no good. */
    Talk withoutPhotos() {
        return new Talk(words, List.of(), lng, lat, address, at);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private List<String> added(String mediaId) {
        var all = new ArrayList<>(media);
        if (all.size() < PHOTOS && !mediaId.isBlank()) {
            all.add(mediaId);
        }
        return all;
    }

    /** What comes of a message: what is remembered, what is answered, and whether it is a report now. */
    record Turn(Talk talk, String answer, boolean report) {}
}

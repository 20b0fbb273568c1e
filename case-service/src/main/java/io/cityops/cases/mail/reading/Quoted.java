package io.cityops.cases.mail.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts off what a mail quotes of the one it answers: only behind a line that mailers write, only where something stands
 * above it, and never of one that is handed on. When in doubt it stays.
 */
final class Quoted {

    private static final Pattern ANSWERS =
            Pattern.compile("(?i)^\\s*(re|aw|sv|回复|答复|回覆)\\s*[:：\\[(].*", Pattern.DOTALL);
    private static final Pattern DIVIDING =
            Pattern.compile("(?i)^-{2,}\\s*(original message|original|原始邮件|原邮件|回复的原邮件|邮件原件)\\s*-{2,}\\s*$|^_{20,}$");
    private static final Pattern WROTE = Pattern.compile("(?i)^(on .{6,200} wrote|在?\\s*.{6,200}写道)\\s*[:：]\\s*$");
    private static final Pattern FROM = Pattern.compile("(?i)^\\**(from|发件人|寄件者)\\**\\s*[:：].*");
    private static final Pattern SENT =
            Pattern.compile("(?i)^\\**(sent|date|to|发送时间|发送日期|日期|时间|收件人|收件者)\\**\\s*[:：].*");
    private static final int NEAR = 4;

    private Quoted() {}

    /** @param answers whether the mail says which one it answers */
    static String cut(String subject, String text, boolean answers) {
        if (!answers && !ANSWERS.matcher(subject).matches()) {
            return text;
        }
        var lines = text.lines().toList();
        var own = lastOwn(lines);
        for (var at = 1; at < lines.size(); at++) {
            if (begins(lines, at) || at > own && lines.get(at).startsWith(">")) {
                var above = String.join("\n", lines.subList(0, at)).strip();
                return above.isEmpty() ? text : above;
            }
        }
        return text;
    }

    private static boolean begins(List<String> lines, int at) {
        var line = lines.get(at).strip();
        if (line.length() > 300) {
            return false;
        }
        return DIVIDING.matcher(line).matches()
                || WROTE.matcher(line).matches()
                || FROM.matcher(line).matches() && sentFollows(lines, at);
    }

    private static boolean sentFollows(List<String> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 1 + NEAR)).stream()
                .anyMatch(line ->
                        line.length() <= 300 && SENT.matcher(line.strip()).matches());
    }

    /** The last line that says anything and is not marked as said before. */
    private static int lastOwn(List<String> lines) {
        var last = lines.size() - 1;
        while (last >= 0 && (lines.get(last).isBlank() || lines.get(last).startsWith(">"))) {
            last--;
        }
        return last;
    }
}

package io.cityops.cases.mail.kept;

/** What a mail tells, in the words of a report. */
public final class Description {

    /** As long as a report's description may be. */
    public static final int LONGEST = 2_000;

    private static final String NOTHING = "（邮件没有文字）";

    private Description() {}

    /**
     * Subject and words in one.
     *
     * @param leftOut how many things that came with it were not taken, which is said
     */
    public static String of(String subject, String words, int leftOut) {
        var all = subject.isBlank() || words.startsWith(subject) ? words : subject + "\n" + words;
        var said = all.isBlank() ? NOTHING : all.strip();
        var note = leftOut == 0 ? "" : "\n（另有 " + leftOut + " 个附件未接收）";
        return cut(said, LONGEST - note.length()) + note;
    }

    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }
}

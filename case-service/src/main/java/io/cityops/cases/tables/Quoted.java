package io.cityops.cases.tables;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for something else than they say: formulas, telephone numbers that would lose their
 * first 0 or +, and numbers of more digits than it shows. They are written with an apostrophe in front, which is taken off
 * when they are read, so that what was written is what is read again.
 */
public final class Quoted {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("0[0-9]+|[0-9]{12,}");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]{1,11}(\\.[0-9]{1,20})?");

    private Quoted() {}

    /** As it is written. */
    public static String of(String cell) {
        return isTakenForAnother(cell) ? "'" + cell : cell;
    }

    /** As it was before. */
    public static String read(String cell) {
        return cell.startsWith("'") && isTakenForAnother(cell) ? cell.substring(1) : cell;
    }

    /** Whether it would be so without the apostrophes that it begins with, so that each of them is kept. */
    private static boolean isTakenForAnother(String cell) {
        var start = 0;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        var bare = cell.substring(start);
        return FORMULA.matcher(bare).matches() && !NEGATIVE.matcher(bare).matches()
                || DIGITS.matcher(bare).matches();
    }
}

package io.cityops.cases.open311;

import java.util.regex.Pattern;

/** Words as strangers read them: numbers that reach or name a person, and addresses of mail, are covered. */
final class Masked {

    /** Telephone, identity card, bank card; with the spaces and hyphens that people write. */
    private static final Pattern NUMBERS = Pattern.compile("\\+?\\d(?:[ -]?\\d){6,}[\\dXx]?");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9·]{5,7}");

    private Masked() {}

    static String of(String text) {
        var covered = MAIL.matcher(text).replaceAll("***");
        covered = PLATE.matcher(covered).replaceAll("***");
        return NUMBERS.matcher(covered).replaceAll("***");
    }
}

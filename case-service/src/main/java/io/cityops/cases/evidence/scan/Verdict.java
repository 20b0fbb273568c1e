package io.cityops.cases.evidence.scan;

/** What a scanner says of a file. */
public sealed interface Verdict {

    /** Nothing: there is no scanner. */
    record Unscanned() implements Verdict {}

    record Clean() implements Verdict {}

    /** @param finding the scanner's name for what it found */
    record Infected(String finding) implements Verdict {}

    /** There is a scanner, but it does not answer. */
    record Away(String why) implements Verdict {}

    /** The scanner answers, but has no word for this file. */
    record Unclear(String why) implements Verdict {}

    /** The scanner looks at no file of that size. */
    record TooLong(long most) implements Verdict {}
}

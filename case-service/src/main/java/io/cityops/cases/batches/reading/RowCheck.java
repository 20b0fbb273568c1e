package io.cityops.cases.batches.reading;

import io.cityops.cases.batches.reading.Finding.Why;
import io.cityops.cases.intake.Report;
import io.cityops.cases.intake.Territory;
import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.tables.Table;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a report of each row of one table, or says all that is amiss with it. */
public final class RowCheck {

    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NAME = 50;

    private final Terms terms;
    private final Mapping.Places places;
    private final Territory territory;
    private final Set<String> numbers = new HashSet<>();

    public RowCheck(Table table, Mapping mapping, Terms terms, Territory territory) {
        this.terms = terms;
        this.places = mapping.in(table);
        this.territory = territory;
    }

    /** What a row says; every row once, in order. */
    public Read read(Table.Row row) {
        var findings = control(row);
        var description = text(row, Field.DESCRIPTION, LONGEST_DESCRIPTION, findings);
        if (description == null && findings.isEmpty()) {
            findings.add(Finding.of(Field.DESCRIPTION, "", Why.MISSING));
        }
        var category = category(row, findings);
        var where = where(row, findings);
        var name = text(row, Field.NAME, LONGEST_NAME, findings);
        var phone = phone(row, findings);
        var mail = mail(row, findings);
        var toldAt = toldAt(row, findings);
        var number = number(row, findings);
        if (!findings.isEmpty() || description == null || where == null) {
            return new Read(null, null, findings);
        }
        var who = name == null && phone == null ? null : new Report.Who(name, phone);
        var report = new Report(
                category == null ? null : category.code(),
                category == null ? null : category.scheme(),
                category == null ? null : category.kind(),
                description,
                where,
                null,
                who,
                null,
                null,
                toldAt,
                null,
                number);
        var answer = mail != null
                ? mail
                : phone == null ? null : AnswerTo.phone(phone).orElse(null);
        return new Read(report, answer, List.of());
    }

    /** What no database keeps and no screen shows; lines and tabs do no harm. */
    private List<Finding> control(Table.Row row) {
        var findings = new ArrayList<Finding>();
        for (var field : places.fields()) {
            var said = places.of(field, row);
            if (said.chars().anyMatch(one -> Character.isISOControl(one) && "\t\r\n".indexOf(one) < 0)) {
                findings.add(Finding.of(field, said, Why.CONTROL));
            }
        }
        return findings;
    }

    private @Nullable String text(Table.Row row, Field field, int longest, List<Finding> findings) {
        var said = places.of(field, row);
        if (said.length() > longest) {
            findings.add(Finding.of(field, said, Why.TOO_LONG));
        }
        return said.isEmpty() ? null : said;
    }

    private io.cityops.cases.reference.Reference.@Nullable Category category(Table.Row row, List<Finding> findings) {
        var said = places.of(Field.CATEGORY, row);
        if (said.isEmpty()) {
            return null;
        }
        var found = terms.catalogue().one(said);
        if (found.isEmpty()) {
            var none = terms.catalogue().find(said).isEmpty();
            findings.add(Finding.of(Field.CATEGORY, said, none ? Why.UNKNOWN_CATEGORY : Why.SEVERAL_CATEGORIES));
        }
        return found.orElse(null);
    }

    private Report.@Nullable Where where(Table.Row row, List<Finding> findings) {
        var both = places.of(Field.POINT, row).split("[,，;\\s]+", 3);
        var point = both.length == 2;
        var lng = degrees(point ? both[0] : places.of(Field.LNG, row), 180);
        var lat = degrees(point ? both[1] : places.of(Field.LAT, row), 90);
        var address = text(row, Field.ADDRESS, LONGEST_ADDRESS, findings);
        if (lng == null || lat == null) {
            var field = point ? Field.POINT : lng == null ? Field.LNG : Field.LAT;
            var said = places.of(field, row);
            findings.add(Finding.of(field, said, said.isEmpty() ? Why.MISSING : Why.NO_NUMBER));
            return null;
        }
        var where = new Report.Where(lng, lat, address, terms.datum());
        try {
            territory.place(where);
        } catch (ProblemException e) {
            findings.add(Finding.of(point ? Field.POINT : Field.LNG, lng + ", " + lat, Why.ELSEWHERE));
        }
        return where;
    }

    private static @Nullable Double degrees(String said, int most) {
        if (!said.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            return null;
        }
        var number = Double.parseDouble(said);
        return Math.abs(number) <= most ? number : null;
    }

    private @Nullable String phone(Table.Row row, List<Finding> findings) {
        var said = places.of(Field.PHONE, row);
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("\\+?[0-9 -]{5,20}")) {
            findings.add(Finding.of(Field.PHONE, said, Why.NO_PHONE));
        }
        return said;
    }

    private @Nullable AnswerTo mail(Table.Row row, List<Finding> findings) {
        var said = places.of(Field.EMAIL, row);
        if (said.isEmpty()) {
            return null;
        }
        var address = AnswerTo.of(AnswerTo.Kind.MAILTO, said);
        if (address.isEmpty()) {
            findings.add(Finding.of(Field.EMAIL, said, Why.NO_EMAIL));
        }
        return address.orElse(null);
    }

    private @Nullable Instant toldAt(Table.Row row, List<Finding> findings) {
        var said = places.of(Field.TOLD_AT, row);
        if (said.isEmpty()) {
            return null;
        }
        var at = Moments.read(said, terms.zone());
        if (at.isEmpty()) {
            findings.add(Finding.of(Field.TOLD_AT, said, Why.NO_TIME));
        } else if (at.get().isBefore(terms.earliest()) || at.get().isAfter(terms.now())) {
            findings.add(Finding.of(Field.TOLD_AT, said, Why.NOT_THEN));
        }
        return at.orElse(null);
    }

    private @Nullable String number(Table.Row row, List<Finding> findings) {
        var said = places.of(Field.ORDER_NUMBER, row);
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("[A-Za-z0-9_-]{4,40}")) {
            findings.add(Finding.of(Field.ORDER_NUMBER, said, Why.NO_ORDER_NUMBER));
        } else if (!numbers.add(said)) {
            findings.add(Finding.of(Field.ORDER_NUMBER, said, Why.TWICE));
        }
        return said;
    }

    /**
     * What a row says.
     *
     * @param report absent where it cannot be taken
     * @param answerTo where its reporter would be answered
     */
    public record Read(@Nullable Report report, @Nullable AnswerTo answerTo, List<Finding> findings) {}
}

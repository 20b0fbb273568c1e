package io.cityops.cases.open311;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Intake.Receipt;
import io.cityops.cases.intake.Report;
import io.cityops.cases.intake.Uploads;
import io.cityops.cases.keys.ApiKey;
import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Makes a report of what an application posts. */
@Component
class Posting {

    private static final int LONGEST = 4_000;
    private static final String PHONE = "\\+?[0-9 -]{5,20}";

    private final Intake intake;
    private final ServiceList services;

    Posting(Intake intake, ServiceList services) {
        this.intake = intake;
        this.services = services;
    }

    Receipt take(HttpServletRequest request, ApiKey key) {
        var arguments = new Arguments(request);
        var by = Doer.application(key.name());
        return intake.take(
                report(arguments),
                Uploads.bytes(media(request)),
                new Channel(Source.OPEN311, by, answerTo(arguments)),
                request);
    }

    private Report report(Arguments arguments) {
        var code = arguments.text("service_code", 40);
        if (code == null) {
            throw GeoReportProblem.missing("service_code");
        }
        var category = services.find(code);
        var said = arguments.text("description", LONGEST);
        for (var attribute : arguments.attributes()) {
            if (!attribute.equals(ServiceList.CONDITION)) {
                throw new GeoReportProblem(400, "attribute[%s] is not one of this service".formatted(attribute));
            }
        }
        var description = new StringBuilder(said == null ? category.name() : said);
        services.chosen(category, arguments.attribute(ServiceList.CONDITION))
                .ifPresent(chosen -> description.append("\n情形：").append(chosen.name()));
        return Report.of(code, description.toString(), where(arguments), who(arguments));
    }

    /** A place is a point: there is nobody here who looks addresses up. */
    private static Report.Where where(Arguments arguments) {
        var lat = arguments.degrees("lat", 90);
        var lng = arguments.degrees("long", 180);
        if (lat == null || lng == null) {
            throw new GeoReportProblem(
                    400,
                    "lat and long were not provided: an address alone is not enough, addresses are not looked up here");
        }
        return new Report.Where(lng, lat, arguments.text("address_string", 200), "WGS84");
    }

    private static Report.@Nullable Who who(Arguments arguments) {
        var family = Objects.requireNonNullElse(arguments.text("last_name", 24), "");
        var given = Objects.requireNonNullElse(arguments.text("first_name", 24), "");
        var name = isChinese(family + given) ? family + given : (given + " " + family).strip();
        var phone = arguments.text("phone", 20);
        if (phone != null && !phone.matches(PHONE)) {
            throw new GeoReportProblem(400, "phone is 5 to 20 digits, spaces and hyphens");
        }
        return name.isEmpty() && phone == null ? null : new Report.Who(name.isEmpty() ? null : name, phone);
    }

    private static boolean isChinese(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(Character::isIdeographic);
    }

    /** By mail where there is an address, else by telephone where there is a number. */
    private static @Nullable AnswerTo answerTo(Arguments arguments) {
        var mail = arguments.text("email", 254);
        if (mail != null) {
            return AnswerTo.of(AnswerTo.Kind.MAILTO, mail)
                    .orElseThrow(() -> new GeoReportProblem(400, "email is no address of mail"));
        }
        var phone = arguments.text("phone", 20);
        return phone == null ? null : AnswerTo.phone(phone).orElse(null);
    }

    /** Pictures come as files: what {@code media_url} points to is not fetched. */
    private static List<MultipartFile> media(HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) {
            return List.of();
        }
        var files = new ArrayList<MultipartFile>();
        multipart.getMultiFileMap().values().forEach(files::addAll);
        if (files.size() > Evidence.AT_ONCE) {
            throw new GeoReportProblem(400, "At most %d files are taken with a request".formatted(Evidence.AT_ONCE));
        }
        return files.stream().filter(file -> !file.isEmpty()).toList();
    }
}

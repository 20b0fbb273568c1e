package io.cityops.cases.video.codes;

import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a city administrator says what the codes of those who watch its cameras mean. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/video/codes")
class CodeController {

    /** Of vendors and their codes: anything that prints. */
    private static final String WORDS = "[^\\p{Cntrl}]+";

    private final CodeRules rules;
    private final ReferenceData reference;

    CodeController(CodeRules rules, ReferenceData reference) {
        this.rules = rules;
        this.reference = reference;
    }

    @Needs("tenant.manage")
    @GetMapping
    Page<CodeRule> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var from = after(cursor);
        return Page.of(
                rules.after(from.getFirst(), from.getLast(), limit + 1),
                limit,
                last -> Cursor.encode(last.vendor(), last.code()));
    }

    /** Says what a code means from now on; what waits already stays as it is. */
    @Needs("tenant.manage")
    @PutMapping
    CodeRule put(@RequestBody @Valid Wanted wanted) {
        if (wanted.direct() != null && wanted.direct() < wanted.least()) {
            throw ProblemException.invalid("/direct", "At least as much as /least, or nothing.");
        }
        var asked = new CategoryAsked(wanted.scheme(), wanted.kind(), wanted.category());
        var category = reference
                .category(asked)
                .map(known -> new Category(known.code(), known.name(), known.scheme(), known.kind()))
                .orElseThrow(() -> ProblemException.invalid(
                        "/category", "The catalogue has no %s today.".formatted(asked.words())));
        var rule = new CodeRule(
                wanted.vendor().strip(),
                wanted.code().strip(),
                category,
                wanted.least(),
                wanted.direct(),
                wanted.coolDown(),
                null);
        if (!rules.put(rule, category, Caller.current().name())) {
            throw ProblemException.invalid("/code", "At most %d codes are kept.".formatted(CodeRules.MOST));
        }
        return rule;
    }

    /** Forgets a code; when it comes again it is one that means nothing yet. */
    @Needs("tenant.manage")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestParam @Size(max = 40) String vendor, @RequestParam @Size(max = 60) String code) {
        if (!rules.remove(vendor, code)) {
            throw ProblemException.notFound("code");
        }
    }

    private static List<String> after(@Nullable String cursor) {
        try {
            return cursor == null ? List.of("", "") : Cursor.decode(cursor, 2);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Take the cursor of the page before.");
        }
    }

    /** @see CodeRule */
    record Wanted(
            @NotBlank @Size(max = 40) @Pattern(regexp = WORDS)
            String vendor,

            @NotBlank @Size(max = 60) @Pattern(regexp = WORDS)
            String code,

            @Size(max = 40) @Nullable String scheme,

            @Pattern(regexp = "part|matter") @Nullable String kind,

            @NotBlank @Size(max = 40) String category,
            @NotNull @Min(1) @Max(100) Integer least,
            @Min(1) @Max(100) @Nullable Integer direct,
            @NotNull @Min(0) @Max(1_440) Integer coolDown) {}
}

package io.cityops.tenant.tenants.checklist;

import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.tenants.ChecklistStep;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list that an administrator works off until the city is ready: each feature knows its own line. */
@RestController
@RequestMapping("/t/{tenant}/api/checklist")
class ChecklistController {

    private static final List<String> ORDER = List.of(
            "division",
            "administrator",
            "units",
            "staff",
            "catalogue",
            "calendar",
            "toilets",
            "parking",
            "outline",
            "link");
    /** What a city can go live without. */
    private static final List<String> NICE_TO_HAVE = List.of("outline", "link");

    private final List<ChecklistStep> steps;

    ChecklistController(List<ChecklistStep> steps) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(step -> ORDER.indexOf(step.key())))
                .toList();
    }

    @GetMapping
    @Needs("tenant.manage")
    Checklist list() {
        var items = steps.stream().map(Item::of).toList();
        return new Checklist(
                items,
                items.stream()
                        .filter(item -> !NICE_TO_HAVE.contains(item.key()))
                        .allMatch(Item::done));
    }

    record Checklist(List<Item> items, boolean ready) {}

    record Item(String key, boolean done, long count, long needed, String page) {

        static Item of(ChecklistStep step) {
            var progress = step.progress();
            return new Item(step.key(), progress.done(), progress.count(), progress.needed(), progress.page());
        }
    }
}

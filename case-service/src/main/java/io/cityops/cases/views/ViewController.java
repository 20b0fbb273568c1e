package io.cityops.cases.views;

import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where staff keep filters of the desk's list; nobody sees another person's. */
@RestController
@RequestMapping("/t/{tenant}/api/cases/views")
class ViewController {

    private final KeptViews views;

    ViewController(KeptViews views) {
        this.views = views;
    }

    @Needs("case.read")
    @GetMapping
    Own own() {
        return new Own(views.of(Caller.current().username()), KeptViews.MOST);
    }

    /** The id is the client's choice, so that a repeated request keeps one view. */
    @Needs("case.read")
    @PutMapping("/{id}")
    View keep(@PathVariable UUID id, @RequestBody @Valid Form form) {
        var view = new View(id, form.name().strip(), form.usual(), form.filter());
        views.keep(Caller.current().username(), view);
        return view;
    }

    @Needs("case.read")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        views.remove(Caller.current().username(), id);
    }

    /**
     * What somebody keeps.
     *
     * @param most how many may be kept
     */
    record Own(List<View> items, int most) {}

    /** A view as it is told. */
    record Form(
            @NotBlank @Size(max = 40) String name,
            boolean usual,
            @NotNull @Valid Filter filter) {}
}

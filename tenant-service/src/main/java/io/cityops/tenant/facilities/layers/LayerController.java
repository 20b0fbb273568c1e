package io.cityops.tenant.facilities.layers;

import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.IdempotentRequests;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LayerController {

    /** What schema.org calls whatever is there for everybody. */
    private static final String ANYTHING = "CivicStructure";

    private final LayerBook book;
    private final LayerEditing editing;
    private final IdempotentRequests idempotent;

    LayerController(LayerBook book, LayerEditing editing, IdempotentRequests idempotent) {
        this.book = book;
        this.editing = editing;
        this.idempotent = idempotent;
    }

    /** All of them: a tenant has a few dozen at most. */
    @Public
    @GetMapping("/t/{tenant}/api/layers")
    Page<LayerView> list() {
        return new Page<>(editing.all(), null);
    }

    /** For the service that finds facilities. */
    @Internal
    @GetMapping("/internal/t/{tenant}/layers")
    List<Layer> tell() {
        return book.all();
    }

    @Needs("facility.write")
    @PostMapping("/t/{tenant}/api/layers")
    @ResponseStatus(HttpStatus.CREATED)
    LayerView add(HttpServletRequest request, @Valid @RequestBody Thought body) {
        return idempotent.once(request, body, () -> editing.add(body.layer()), LayerView.class);
    }

    @Needs("facility.write")
    @PutMapping("/t/{tenant}/api/layers/{code}")
    LayerView define(@PathVariable String code, @Valid @RequestBody Rethought body) {
        return editing.define(body.version(), body.layer(code));
    }

    @Needs("facility.write")
    @DeleteMapping("/t/{tenant}/api/layers/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String code, @RequestParam long version) {
        editing.remove(code, version);
    }

    /** A layer as somebody thinks of it. */
    record Thought(
            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9_]{1,30}", message = "2 to 31 small letters, digits and _, a letter first")
            String code,

            @NotNull @Valid Words title,
            @NotNull @Valid Words one,
            @Nullable @Valid Description description,

            @NotNull @Pattern(regexp = Look.ICONS) String icon,

            @NotNull @Pattern(regexp = Look.COLOURS) String colour,

            @NotNull @Size(max = 40) List<@NotNull @Valid Attribute> attributes) {

        Layer layer() {
            return LayerController.layer(code, title, one, description, icon, colour, attributes);
        }
    }

    /** A layer thought of anew by somebody who saw the given version. */
    record Rethought(
            @NotNull Long version,
            @NotNull @Valid Words title,
            @NotNull @Valid Words one,
            @Nullable @Valid Description description,

            @NotNull @Pattern(regexp = Look.ICONS) String icon,

            @NotNull @Pattern(regexp = Look.COLOURS) String colour,

            @NotNull @Size(max = 40) List<@NotNull @Valid Attribute> attributes) {

        Layer layer(String code) {
            return LayerController.layer(code, title, one, description, icon, colour, attributes);
        }
    }

    private static Layer layer(
            String code,
            Words title,
            Words one,
            @Nullable Description description,
            String icon,
            String colour,
            List<Attribute> attributes) {
        return new Layer(
                code,
                code.replace('_', '-'),
                title,
                one,
                description == null ? Description.NONE : description,
                icon,
                colour,
                ANYTHING,
                attributes);
    }
}

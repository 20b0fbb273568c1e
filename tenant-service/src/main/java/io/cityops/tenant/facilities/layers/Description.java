package io.cityops.tenant.facilities.layers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a layer is about, in each language; empty where its title says all. */
public record Description(
        @NotNull @Size(max = 300) String zh,
        @NotNull @Size(max = 300) String en) {

    static final Description NONE = new Description("", "");
}

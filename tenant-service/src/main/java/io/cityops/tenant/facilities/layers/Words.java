package io.cityops.tenant.facilities.layers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The same, said in each language. */
public record Words(
        @NotBlank @Size(max = 40) String zh,
        @NotBlank @Size(max = 40) String en) {}

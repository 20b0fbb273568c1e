package io.cityops.cases.disputes;

import org.jspecify.annotations.Nullable;

/**
 * How a tenant settles whose something is. No source tells times or distances; ours are what a desk can live with.
 *
 * @param version counts changes; nought where nobody has settled anything
 * @param hours of working time that units have to answer
 * @param metres how far a decision reaches: a case of the same kind so near is proposed to the same unit
 * @param decider role that decides where the answers do not; absent for whoever dispatches
 */
public record DisputeSettings(
        int version, int hours, int metres, @Nullable String decider) {

    static final DisputeSettings USUAL = new DisputeSettings(0, 4, 15, null);
}

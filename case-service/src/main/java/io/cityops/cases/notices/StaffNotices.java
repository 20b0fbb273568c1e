package io.cityops.cases.notices;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells staff of what other features bring about, in the transaction that makes it true. */
public interface StaffNotices {

    /**
     * Tells each audience once, however often the same event is told.
     *
     * @param about the case or whatever else the occasion is about
     * @param by the account of whoever did it: nobody is told what they did themselves
     */
    void tell(
            String event,
            Collection<Audience> audiences,
            Occasion occasion,
            UUID about,
            Facts facts,
            @Nullable String by);
}

package io.cityops.cases.notices.post;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.settings.NoticeSettings;
import java.util.UUID;

/** A way out of the house. What carries letters has one for each channel. */
public interface Carrier {

    Channel channel();

    /**
     * Hands a message over, within seconds.
     *
     * @param id the same at each attempt: who takes it knows by it that it is the same message
     */
    Handover carry(UUID id, Outgoing message, NoticeSettings settings);

    /**
     * Whether what was perhaps taken may be handed over again: only where the other side tells by the id that it has it
     * already. Where it does not, nobody hands it over again without being asked to.
     */
    boolean mayRepeat();

    /** How it went. */
    sealed interface Handover {

        /** It was taken. */
        record Taken() implements Handover {}

        /** It was surely not taken, and may be later. */
        record NotNow(String why) implements Handover {}

        /** It never will be. */
        record Never(String why) implements Handover {}

        /** Nobody knows whether it was taken. */
        record Unclear(String why) implements Handover {}
    }
}

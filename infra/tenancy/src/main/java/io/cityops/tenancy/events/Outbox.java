package io.cityops.tenancy.events;

/** Where a change leaves word for the others, in its own transaction and in the bound tenant's name. */
public interface Outbox {

    /**
     * Leaves word.
     *
     * @param stream the stream that will carry it, such as {@code cases}
     * @param type what happened, such as {@code case.changed}
     * @param key what it happened to
     * @param payload is written as JSON
     */
    void add(String stream, String type, String key, Object payload);

    /** Says that rows were written past {@link #add}, by a statement that writes everything at once. */
    void nudge();
}

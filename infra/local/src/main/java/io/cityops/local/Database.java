package io.cityops.local;

/** A database and the three roles that may enter it: the owner of its schema, the application, and the outbox's relay. */
public record Database(String name, String url, Role owner, Role application, Role relay) {

    public record Role(String username, String password) {}
}

package io.cityops.e2e;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A tenant's desk as its staff work it: cases are read, and carried on action by action. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String tenant;
    private final Client staff;

    Desk(String tenant, Client staff) {
        this.tenant = tenant;
        this.staff = staff;
    }

    JsonNode read(String id) {
        return staff.get(path("/cases/" + id)).is(200).json();
    }

    /** Does one action to a case as it now is. */
    JsonNode act(String id, String action, Map<String, ?> with) {
        return tryTo(id, action, with).is(200).json();
    }

    Answer tryTo(String id, String action, Map<String, ?> with) {
        Map<String, Object> body = new LinkedHashMap<>(with);
        body.put("action", action);
        body.put("version", read(id).path("version").asLong());
        return staff.post(path("/cases/" + id + "/actions"), body);
    }

    /** The case of that number, once it is there. */
    JsonNode awaitNumber(String number) {
        return await("case " + number, () -> find(number), found -> !found.isMissingNode());
    }

    /** The case, once it is as wished. */
    JsonNode await(String id, String what, Predicate<JsonNode> wished) {
        return await(what, () -> read(id), wished);
    }

    JsonNode find(String number) {
        for (var row :
                staff.get(path("/cases?limit=200&sort=reported")).is(200).json().path("items")) {
            if (row.path("number").asString().equals(number)) {
                return row;
            }
        }
        return Installation.JSON.missingNode();
    }

    String unit(String nameContains) {
        for (var unit : staff.get(path("/units?limit=200")).is(200).json().path("items")) {
            if (unit.path("name").asString().contains(nameContains)) {
                return unit.path("id").asString();
            }
        }
        throw new AssertionError(tenant + " has no unit like " + nameContains);
    }

    Client staff() {
        return staff;
    }

    String path(String rest) {
        return "/t/" + tenant + "/api" + rest;
    }

    static <T> T await(String what, Supplier<T> look, Predicate<T> wished) {
        return await(what, PATIENCE, look, wished);
    }

    static <T> T await(String what, Duration patience, Supplier<T> look, Predicate<T> wished) {
        var until = System.nanoTime() + patience.toNanos();
        T seen = look.get();
        while (!wished.test(seen)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited " + patience + " for " + what + " and last saw " + seen);
            }
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

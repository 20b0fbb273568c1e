package io.cityops.e2e;

import java.util.Map;

/** What tests ask about cases again and again. */
final class Cases {

    private Cases() {}

    /** A case that was just reported, by its id. */
    static String reported(Desk desk, Map<String, ?> report) {
        return desk.staff()
                .post(desk.path("/cases"), report)
                .is(201)
                .json()
                .path("id")
                .asString();
    }

    /** A case that waits to be dispatched, by its id. */
    static String filed(Desk desk, Map<String, ?> report) {
        return toDispatch(desk, reported(desk, report));
    }

    /** A case that was reported, accepted and filed. */
    static String toDispatch(Desk desk, String id) {
        desk.act(id, "accept", Map.of());
        desk.act(id, "file", Map.of("condition", firstCondition(desk, id)));
        return id;
    }

    /** The first filing condition of the category that a case has. */
    static String firstCondition(Desk desk, String id) {
        var code = desk.read(id).path("category").path("code").asString();
        var items = desk.staff()
                .get(desk.path("/catalogue?kind=matter&q=" + code))
                .is(200)
                .json()
                .path("items");
        for (var item : items) {
            if (item.path("code").asString().equals(code)) {
                return item.path("conditions").get(0).path("id").asString();
            }
        }
        throw new AssertionError("the catalogue has no " + code + ": " + items);
    }
}

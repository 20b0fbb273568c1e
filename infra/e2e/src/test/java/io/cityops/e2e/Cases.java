package io.cityops.e2e;

/** What tests ask about cases again and again. */
final class Cases {

    private Cases() {}

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

package io.cityops.gateway.address;

import io.cityops.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A path, understood: the one table of what is routed where, for the full chain and for the fast lane alike. What it does not
 * name is not routed.
 *
 * @param tenant whose address it is; absent where it belongs to nobody in particular
 * @param path the path as it goes to the service
 * @param open whether anybody may GET it without a token, as far as the door knows
 */
public record Address(Place place, @Nullable TenantId tenant, String path, boolean open) {

    private static final Set<String> IDENTITY = Set.of("oauth2", ".well-known", "login", "userinfo", "connect");

    private static final Map<String, Place> API = Map.ofEntries(
            Map.entry("me", Place.TENANT_API),
            Map.entry("profile", Place.TENANT_API),
            Map.entry("catalogue", Place.TENANT_API),
            Map.entry("checklist", Place.TENANT_API),
            Map.entry("users", Place.TENANT_API),
            Map.entry("roles", Place.TENANT_API),
            Map.entry("clients", Place.TENANT_API),
            Map.entry("units", Place.TENANT_API),
            Map.entry("grids", Place.TENANT_API),
            Map.entry("responsibility", Place.TENANT_API),
            Map.entry("calendar", Place.TENANT_API),
            Map.entry("facilities", Place.TENANT_API),
            Map.entry("layers", Place.TENANT_API),
            Map.entry("availability", Place.TENANT_API),
            Map.entry("links", Place.TENANT_API),
            Map.entry("audit", Place.TENANT_API),
            Map.entry("reports", Place.CASE_API),
            Map.entry("track", Place.CASE_API),
            Map.entry("cases", Place.CASE_API),
            Map.entry("case-rules", Place.CASE_API),
            Map.entry("supervision", Place.CASE_API),
            Map.entry("patrol", Place.CASE_API),
            Map.entry("inbox", Place.CASE_API),
            Map.entry("channels", Place.CASE_API),
            Map.entry("notices", Place.CASE_API),
            Map.entry("uploads", Place.CASE_API),
            Map.entry("devices", Place.CASE_API),
            Map.entry("disputes", Place.CASE_API),
            Map.entry("search", Place.SEARCH_API),
            Map.entry("openapi.json", Place.OPENAPI));

    /** First segments that are never a page of the web. */
    private static final Set<String> NEVER_PAGES =
            Set.of("api", "internal", "actuator", "v3", ".well-known", "t", "login");

    public static Address of(String path) {
        if (path.startsWith("/t/")) {
            return ofTenant(path);
        }
        if (path.equals("/api/tenants")) {
            return new Address(Place.TENANTS, null, path, true);
        }
        if (path.startsWith("/api/platform/")) {
            return new Address(Place.PLATFORM, TenantId.PLATFORM, path, false);
        }
        if (path.equals("/login/oauth2/code/cb")) {
            return new Address(Place.CALLBACK, null, path, false);
        }
        return path.startsWith("/.well-known/") ? ofIssuer(path) : ofNobody(path);
    }

    private static Address ofTenant(String path) {
        var end = segmentEnd(path, 3);
        var tenant = TenantId.parse(path.substring(3, end));
        if (tenant.isEmpty()) {
            return nowhere(path);
        }
        var first = segment(path, end);
        var place = placeOf(path, first, end);
        var open = place != Place.PAGE && isOpen(place, path, end + 1 + first.length());
        return new Address(place, tenant.get(), path, open);
    }

    private static Place placeOf(String path, String first, int start) {
        if (first.equals("api")) {
            return placeInApi(path, start + 4);
        }
        return switch (first) {
            case "levels" -> Place.LEVELS;
            case "open311" -> Place.OPEN311;
            case "ogc" -> Place.OGC;
            case "auth" -> Place.SIGN_IN;
            case "internal", "v3", "actuator" -> Place.NOWHERE;
            default -> IDENTITY.contains(first) ? Place.IDENTITY : Place.PAGE;
        };
    }

    private static Place placeInApi(String path, int start) {
        var place = API.getOrDefault(segment(path, start), Place.NOWHERE);
        if (place == Place.CASE_API && path.startsWith("/cases/stream", start)) {
            return path.length() == start + "/cases/stream".length() ? Place.CASE_STREAM : place;
        }
        return place == Place.OPENAPI && path.length() != start + "/openapi.json".length() ? Place.NOWHERE : place;
    }

    /** The public look-ups the fast lane may carry without a token; the services decide for everything else. */
    private static boolean isOpen(Place place, String path, int start) {
        return switch (place) {
            case OGC, LEVELS, OPEN311 -> true;
            case SEARCH_API -> path.startsWith("/search/facilities/", start);
            case TENANT_API ->
                isOrUnder(path, start, "/profile")
                        || isOrUnder(path, start, "/catalogue")
                        || isOrUnder(path, start, "/layers");
            case CASE_API ->
                path.startsWith("/track/", start)
                        || isOrUnder(path, start, "/reports")
                        || isOrUnder(path, start, "/notices/sms-callback");
            default -> false;
        };
    }

    private static boolean isOrUnder(String path, int start, String name) {
        var end = start + name.length();
        return path.startsWith(name, start) && (path.length() == end || path.charAt(end) == '/');
    }

    private static Address ofIssuer(String path) {
        for (var document : Set.of("openid-configuration", "oauth-authorization-server")) {
            var prefix = "/.well-known/" + document + "/t/";
            if (path.startsWith(prefix)) {
                return TenantId.parse(path.substring(prefix.length()))
                        .map(tenant -> new Address(Place.IDENTITY, tenant, path, false))
                        .orElseGet(() -> nowhere(path));
            }
        }
        return nowhere(path);
    }

    private static Address ofNobody(String path) {
        return new Address(NEVER_PAGES.contains(segment(path, 0)) ? Place.NOWHERE : Place.PAGE, null, path, false);
    }

    private static Address nowhere(String path) {
        return new Address(Place.NOWHERE, null, path, false);
    }

    /** The segment that begins with the slash at that place; empty where there is none. */
    private static String segment(String path, int slash) {
        return slash >= path.length() ? "" : path.substring(slash + 1, segmentEnd(path, slash + 1));
    }

    private static int segmentEnd(String path, int start) {
        var end = path.indexOf('/', start);
        return end < 0 ? path.length() : end;
    }
}

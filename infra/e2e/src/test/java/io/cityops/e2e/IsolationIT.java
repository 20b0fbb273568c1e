package io.cityops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every endpoint that the OpenAPI document names is attacked: by a stranger, with another tenant's token and session,
 * and with another tenant's ids. An endpoint is attacked the day it is born; one that is public must be in the list.
 */
class IsolationIT {

    private static final String VICTIM = "liuzhou";
    private static final String ATTACKER = "nanyang-wancheng";
    private static final String LISTED = "/public-endpoints.txt";

    private static List<Endpoint> endpoints;
    private static Prey prey;
    private static Client stranger;
    private static Client machine;
    private static Client session;

    @BeforeAll
    static void prepare() {
        // a service that has just started takes some seconds to describe itself; until then the document says who is
        // missing
        endpoints = Endpoint.all(Desk.await(
                "the interface of all services",
                () -> Client.stranger()
                        .get("/t/" + VICTIM + "/api/openapi.json")
                        .is(200)
                        .json(),
                document -> !document.has("x-missing")));
        prey = Prey.of(VICTIM, Client.machine(VICTIM));
        stranger = Client.stranger();
        machine = Client.machine(ATTACKER);
        session = Client.signedIn(ATTACKER, "admin");
    }

    @Test
    void knowsTheEndpointsOfAllServices() {
        assertThat(endpoints).hasSizeGreaterThan(60);
    }

    @Test
    void findsEveryPublicEndpointInTheList() throws IOException {
        var open = endpoints.stream()
                .filter(Endpoint::isPublic)
                .map(Endpoint::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).isEqualTo(listed());
    }

    /** Else every attack on it would be answered as if there were nothing, and prove nothing. */
    @Test
    void reachesEveryEndpointThroughTheGateway() {
        var own = Client.machine(VICTIM);
        assertThat(endpoints)
                .filteredOn(endpoint -> endpoint.method().equals("GET")
                        && endpoint.path().startsWith("/t/")
                        && !endpoint.path().endsWith("/stream"))
                .allSatisfy(
                        endpoint -> assertThat(endpoint.call(own, VICTIM, prey).body())
                                .as(endpoint.name())
                                .doesNotContain("There is nothing at this address"));
    }

    @TestFactory
    List<DynamicTest> guardsEveryOtherEndpoint() {
        var attacks = new ArrayList<DynamicTest>();
        for (var endpoint : endpoints) {
            if (!endpoint.isPublic()) {
                attacks.add(DynamicTest.dynamicTest("stranger: " + endpoint.name(), () -> asStranger(endpoint)));
                attacks.add(
                        DynamicTest.dynamicTest("foreign token: " + endpoint.name(), () -> withForeignToken(endpoint)));
                attacks.add(DynamicTest.dynamicTest(
                        "foreign session: " + endpoint.name(), () -> withForeignSession(endpoint)));
            }
            if (endpoint.takesIds() && endpoint.path().startsWith("/t/")) {
                attacks.add(DynamicTest.dynamicTest("foreign ids: " + endpoint.name(), () -> withForeignIds(endpoint)));
            }
        }
        return attacks;
    }

    private static void asStranger(Endpoint endpoint) {
        nothing(endpoint.call(stranger, VICTIM, prey), 401, 403, 404);
    }

    private static void withForeignToken(Endpoint endpoint) {
        var platform = endpoint.path().startsWith("/api/platform");
        nothing(endpoint.call(machine, VICTIM, prey), platform ? new int[] {404, 403} : new int[] {404});
    }

    private static void withForeignSession(Endpoint endpoint) {
        nothing(endpoint.call(session, VICTIM, prey), 401, 403, 404);
    }

    /** The attacker's own door, with things behind another's: what the body lacks may be told first, never the thing. */
    private static void withForeignIds(Endpoint endpoint) {
        nothing(endpoint.call(machine, ATTACKER, prey), 400, 403, 404, 409, 415, 422);
        if (endpoint.method().equals("GET") && !endpoint.isPublic()) {
            nothing(endpoint.call(machine, ATTACKER, prey), 403, 404);
        }
    }

    private static void nothing(Answer answer, int... allowed) {
        answer.is(allowed);
        assertThat(prey.traces()).noneMatch(trace -> answer.body().contains(trace));
    }

    private static TreeSet<String> listed() throws IOException {
        try (var file = IsolationIT.class.getResourceAsStream(LISTED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

package io.cityops.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsIT {

    private final TestInstallation door = TestInstallation.shared();

    @Test
    void namesTheLimitThatIsReached() throws Exception {
        var token = "Bearer " + TestInstallation.ISSUING.accessToken("tight", "eager");
        var answers = atOnce(24, token);

        assertThat(statuses(answers)).containsOnly(200, 429);
        assertThat(statuses(answers).stream().filter(status -> status == 200).count())
                .isGreaterThanOrEqualTo(6);
        var refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.json().path("scope").asString("")).isEqualTo("client");
        assertThat(refused.json().path("limit").asDouble()).isEqualTo(2.0);
        assertThat(refused.json().path("burst").asInt()).isEqualTo(6);
        assertThat(refused.json().path("remaining").asInt(-1)).isZero();
        assertThat(refused.header("retry-after")).isEqualTo("1");

        Thread.sleep(1_100);
        assertThat(door.get("/t/tight/api/me", "Authorization", token).status()).isEqualTo(200);
    }

    /** So that next to nothing trickles in meanwhile, however slow the machine is. */
    private List<TestInstallation.Answer> atOnce(int count, String token) {
        try (var callers = Executors.newFixedThreadPool(count)) {
            return IntStream.range(0, count)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> door.get("/t/tight/api/me", "Authorization", token), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** What a limit of two a second and six at once lets pass in the time since. */
    private static long most(Instant began) {
        return 6 + 2 * (Duration.between(began, Instant.now()).toSeconds() + 1);
    }

    private static List<Integer> statuses(List<TestInstallation.Answer> answers) {
        return answers.stream().map(TestInstallation.Answer::status).toList();
    }

    @Test
    void countsClientsApart() {
        var eager = "Bearer " + TestInstallation.ISSUING.accessToken("tight", "eager-two");
        var calm = "Bearer " + TestInstallation.ISSUING.accessToken("tight", "calm");
        IntStream.range(0, 20).forEach(_ -> door.get("/t/tight/api/me", "Authorization", eager));

        assertThat(door.get("/t/tight/api/me", "Authorization", calm).status()).isEqualTo(200);
    }

    @Test
    void limitsATenantAsAWhole() {
        var small = TestInstallation.with(
                "--cityops.gateway.limits.overrides.beta.tenant.per-second=1",
                "--cityops.gateway.limits.overrides.beta.tenant.burst=4");
        var answers = IntStream.range(0, 8)
                .mapToObj(n -> small.get(
                        "/t/beta/api/me",
                        "Authorization",
                        "Bearer " + TestInstallation.ISSUING.accessToken("beta", "client" + n)))
                .toList();

        assertThat(statuses(answers)).contains(200, 429);
        assertThat(answers.getLast().json().path("scope").asString("")).isEqualTo("tenant");
    }

    @Test
    void twoDoorsShareOneLimit() {
        var other = TestInstallation.with();
        var token = "Bearer " + TestInstallation.ISSUING.accessToken("tight", "at-two-doors");
        var began = Instant.now();
        var passed = IntStream.range(0, 30)
                .mapToObj(n -> n % 2 == 0 ? door : other)
                .map(one -> one.get("/t/tight/api/me", "Authorization", token).status())
                .filter(status -> status == 200)
                .count();

        assertThat(passed).isBetween(6L, Math.min(29, most(began))); // the burst and what trickles in, not twice that
    }

    @Test
    void keepsLimitingWithoutRedis() {
        var alone = TestInstallation.withRedisAt("redis://127.0.0.1:1");
        var token = "Bearer " + TestInstallation.ISSUING.accessToken("tight", "without-redis");
        var began = Instant.now();
        var answers = IntStream.range(0, 20)
                .mapToObj(_ -> alone.get("/t/tight/api/me", "Authorization", token))
                .toList();

        assertThat(statuses(answers)).contains(200, 429);
        assertThat(statuses(answers)).containsOnly(200, 429);
        assertThat(statuses(answers).stream().filter(status -> status == 200).count())
                .isBetween(6L, most(began));
    }

    @Test
    void saysSoWhenSessionsCannotBeRead() {
        var alone = TestInstallation.withRedisAt("redis://127.0.0.1:1");
        var answer = alone.get("/t/alpha/api/me", "Cookie", "CITYOPS_SESSION=abc");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("part").asString("")).isEqualTo("sessions");
    }
}

package io.cityops.tenancy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a client repeat a write whose answer it never saw: {@code Idempotency-Key} makes the work happen once. The key is
 * kept for thirty days, so that a street app that was without a network for weeks still repeats safely.
 */
public final class IdempotentRequests {

    /** The header that carries the client's key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    public IdempotentRequests(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * Does the work in one transaction, unless the request's key says that it was done: then its answer is given again.
     *
     * @param fingerprint what the work depends on; the same key with another is refused
     * @throws ProblemException when the key is malformed, or was used for something else
     */
    public <T> T once(HttpServletRequest request, Object fingerprint, Supplier<T> work, Class<T> answer) {
        var key = request.getHeader(HEADER);
        if (key == null) {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        }
        requireForm(key);
        var print = fingerprint(request, fingerprint);
        return Objects.requireNonNull(
                transaction.execute(status -> claim(key, print) ? keep(key, work.get()) : again(key, print, answer)));
    }

    /**
     * For work that is one statement and keeps its key in it: it does nothing where the key has been kept before, and what was
     * answered then is had by {@link #once}.
     *
     * @throws ProblemException when the key is malformed
     */
    public Claim claim(HttpServletRequest request, Object fingerprint, Object answer) {
        var key = request.getHeader(HEADER);
        requireForm(key);
        return new Claim(key, fingerprint(request, fingerprint), json.writeValueAsString(answer));
    }

    /**
     * A row of {@code idempotency_key} that is to be.
     *
     * @param answer as JSON, with the {@code id} of what was made
     */
    public record Claim(String key, String fingerprint, String answer) {}

    /** The key of a request, checked for its form; nothing where it has none. */
    public static void requireForm(String key) {
        if (!FORM.matcher(key).matches()) {
            throw ProblemException.invalid(HEADER, "8 to 200 printable ASCII characters without spaces.");
        }
    }

    /** What a request depends on, in short. */
    public String fingerprint(HttpServletRequest request, Object of) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(UTF_8));
            digest.update(json.writeValueAsBytes(of));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a transaction that holds the same key, and tells whether the key is this one's. */
    private boolean claim(String key, String print) {
        return jdbc.sql("""
                        insert into idempotency_key (tenant, key, fingerprint, at) values (?, ?, ?, now())
                        on conflict do nothing
                        """).params(CurrentTenant.get().value(), key, print).update() == 1;
    }

    private <T> T keep(String key, T done) {
        jdbc.sql("update idempotency_key set answer = ?::jsonb where tenant = ? and key = ?")
                .params(json.writeValueAsString(done), CurrentTenant.get().value(), key)
                .update();
        return done;
    }

    private <T> T again(String key, String print, Class<T> answer) {
        var kept = jdbc.sql("select fingerprint, answer::text from idempotency_key where tenant = ? and key = ?")
                .params(CurrentTenant.get().value(), key)
                .query((row, number) -> new Kept(row.getString(1), row.getString(2)))
                .single();
        if (!kept.fingerprint().equals(print)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "The key was used for another request",
                    "Use a new " + HEADER + " for a request that differs from the first one.");
        }
        return json.readValue(kept.answer(), answer);
    }

    private record Kept(String fingerprint, String answer) {}
}

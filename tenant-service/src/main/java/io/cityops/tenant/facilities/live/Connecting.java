package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.facilities.layers.LayerBook;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to operators (接入方): whom the tenant lets speak of its places, and no more. */
@Service
@Transactional
class Connecting {

    private static final int MOST = 50;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Operators operators;
    private final LiveBook book;
    private final LayerBook layers;
    private final Audit audit;

    Connecting(Operators operators, LiveBook book, LayerBook layers, Audit audit) {
        this.operators = operators;
        this.book = book;
        this.layers = layers;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<OperatorView> all() {
        var listed = operators.listed();
        var spread = book.spread();
        return operators.all().stream()
                .map(operator -> OperatorView.of(
                        operator,
                        listed.getOrDefault(operator.id(), 0),
                        spread.getOrDefault(operator.id(), LiveBook.Spread.NONE)))
                .toList();
    }

    /** The facilities that an operator knows by ids of its own. */
    @Transactional(readOnly = true)
    public List<OperatorDetails.Place> places(UUID id) {
        return operators.places(operators.find(id).id());
    }

    public Connected connect(OperatorDetails details) {
        if (operators.all().stream().filter(operator -> !operator.revoked()).count() >= MOST) {
            throw new LiveProblem.TooManyOperators(MOST);
        }
        check(details);
        var id = Ids.next();
        operators.add(id, details, by());
        put(id, details);
        var secret = next();
        operators.keep(id, secret);
        record("operator.added", id, details.name());
        return new Connected(view(id), secret);
    }

    public OperatorView describe(UUID id, long version, OperatorDetails details) {
        operators.find(id);
        check(details);
        if (!operators.describe(id, version, details)) {
            throw new LiveProblem.ChangedMeanwhile();
        }
        put(id, details);
        record("operator.changed", id, details.name());
        return view(id);
    }

    /** Makes another secret; the one before opens nothing any more. */
    public Connected renew(UUID id) {
        var found = operators.find(id);
        if (found.revoked()) {
            throw new LiveProblem.ChangedMeanwhile();
        }
        var secret = next();
        operators.keep(id, secret);
        record("operator.renewed", id, found.name());
        return new Connected(view(id), secret);
    }

    /** Ends what an operator may say, and shows no more of what it said; ending it again changes nothing. */
    public void revoke(UUID id) {
        var found = operators.find(id);
        if (operators.revoke(id, by())) {
            book.silence(id);
            record("operator.revoked", id, found.name());
        }
    }

    private void check(OperatorDetails details) {
        layers.named(details.kind());
        if (details.source() == null && details.places().isEmpty()) {
            throw new LiveProblem.NotAllowed(
                    List.of(new FieldError("/source", "a source, or places, has to be named")));
        }
        var known = details.places().stream().map(OperatorDetails.Place::place).distinct();
        if (known.count() < details.places().size()) {
            throw new LiveProblem.NotAllowed(List.of(new FieldError("/places", "each id may be there once")));
        }
    }

    private void put(UUID id, OperatorDetails details) {
        if (operators.put(id, details) < details.places().size()) {
            throw new LiveProblem.NotAllowed(
                    List.of(new FieldError("/places", "some name no facility of the layer " + details.kind())));
        }
    }

    private OperatorView view(UUID id) {
        return all().stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow(LiveProblem.NotFound::new);
    }

    private void record(String action, UUID id, String name) {
        audit.record(action, id.toString(), Map.of("name", name));
    }

    private static String by() {
        return Caller.find().map(Caller::name).orElse("");
    }

    private static String next() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * An operator with its new secret, which is told only now.
     *
     * @param secret what it signs with
     */
    record Connected(OperatorView operator, @Nullable String secret) {

        @Override
        public String toString() {
            return "a new operator";
        }
    }
}

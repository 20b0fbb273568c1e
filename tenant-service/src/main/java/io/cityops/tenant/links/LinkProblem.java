package io.cityops.tenant.links;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a link cannot be proposed or decided. */
abstract sealed class LinkProblem extends ProblemException {

    private LinkProblem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(status, type, title, detail, errors);
    }

    static final class UnknownPeer extends LinkProblem {
        UnknownPeer(String peer) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-peer",
                    "There is no such tenant",
                    "There is no tenant " + peer + " to link with.",
                    List.of(new FieldError("/peer", "is not a tenant")));
        }
    }

    /** The two do not stand above each other as the proposal says. */
    static final class NotOnTheLadder extends LinkProblem {
        NotOnTheLadder(String peer, Role role) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-on-the-ladder",
                    "The levels do not fit",
                    "%s is not %s this tenant: a link joins a division with one that holds it."
                            .formatted(peer, role == Role.UPPER ? "above" : "below"),
                    List.of(new FieldError("/role", "does not fit the levels of the two")));
        }
    }

    static final class OpenAlready extends LinkProblem {
        OpenAlready(String peer) {
            super(
                    HttpStatus.CONFLICT,
                    "link-exists",
                    "There is a link already",
                    "A link with " + peer + " is proposed or in force already.",
                    List.of(new FieldError("/peer", "is linked already")));
        }
    }

    static final class NotPossible extends LinkProblem {
        NotPossible(State now, State wanted) {
            super(
                    HttpStatus.CONFLICT,
                    "link-state",
                    "Not in this state",
                    "The link is %s and cannot become %s.".formatted(now.code(), wanted.code()),
                    List.of());
        }
    }

    /** Only the other side may do that. */
    static final class NotYours extends LinkProblem {
        NotYours(State now, State wanted) {
            super(
                    HttpStatus.CONFLICT,
                    "link-state",
                    "The other side decides",
                    wanted == State.REVOKED
                            ? "The peer proposed this link: accept or refuse it."
                            : "You proposed this link: the peer accepts or refuses it.",
                    List.of());
        }
    }
}

package io.cityops.cases.levels;

import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a message of another level is not taken in. */
abstract sealed class LevelProblem extends ProblemException {

    private LevelProblem(HttpStatus status, String type, String title, String detail) {
        super(status, type, title, detail, List.of());
    }

    /** It is not a message at all. */
    static final class Unreadable extends LevelProblem {

        Unreadable() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-message",
                    "Unreadable message",
                    "The body is not a JWS in compact form that carries a message of this protocol.");
        }
    }

    /** It is meant for somebody else. */
    static final class NotForUs extends LevelProblem {

        NotForUs() {
            super(
                    HttpStatus.FORBIDDEN,
                    "wrong-audience",
                    "Wrong audience",
                    "The message is addressed to another tenant.");
        }
    }

    /** There is no such link, or it is not with the tenant that the message names as its sender. */
    static final class UnknownLink extends LevelProblem {

        UnknownLink() {
            super(
                    HttpStatus.FORBIDDEN,
                    "unknown-link",
                    "Unknown link",
                    "There is no such link between the sender and this tenant.");
        }
    }

    /** The link is no longer, or not yet, in force. */
    static final class LinkNotInForce extends LevelProblem {

        LinkNotInForce(String state) {
            super(
                    HttpStatus.FORBIDDEN,
                    "link-not-in-force",
                    "Link not in force",
                    "The link is %s; messages need an accepted one.".formatted(state));
        }
    }

    /** Nobody can say that it comes from whom it names. */
    static final class NotAuthentic extends LevelProblem {

        NotAuthentic(String why) {
            super(HttpStatus.UNAUTHORIZED, "not-authentic", "Not authentic", why);
        }
    }

    /** The key that would show whether it is authentic cannot be fetched at present. */
    static final class KeyUnavailable extends LevelProblem {

        KeyUnavailable() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "key-unavailable",
                    "Key unavailable",
                    "The sender's key cannot be fetched at present. Please send the message again later.");
        }
    }
}

package io.cityops.cases.evidence.store;

import io.cityops.tenancy.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The store does not answer: nothing was kept, and asking again later helps. */
final class StoreAway extends ProblemException {

    StoreAway(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "evidence-store-away",
                "The store of evidence is away",
                "Photos, video and sound cannot be kept or shown just now. Try again in a moment.");
        initCause(cause);
    }
}

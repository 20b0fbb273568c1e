package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What came of it, in words that the reporter reads. */
@Embeddable
public record Result(
        @Column(name = "result_text") String text,
        @Column(name = "result_at") Instant at) {}

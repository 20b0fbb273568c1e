package io.cityops.tenancy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** New identities, made in the application so that a row is known before it is written. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A UUID of version 7: ordered by time, so that indexes grow at their end. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}

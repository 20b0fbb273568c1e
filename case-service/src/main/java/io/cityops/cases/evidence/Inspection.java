package io.cityops.cases.evidence;

import io.cityops.cases.evidence.scan.Scanner;
import io.cityops.cases.evidence.scan.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has a file scanned before it is kept; one in which something is found is recorded and refused. */
@Component
class Inspection {

    private final Scanner scanner;
    private final Refusals refusals;
    private final Clock clock;

    Inspection(Scanner scanner, Refusals refusals, Clock clock) {
        this.scanner = scanner;
        this.refusals = refusals;
        this.clock = clock;
    }

    Scan of(byte[] file, String sha256) {
        try {
            return judge(scanner.scan(new ByteArrayInputStream(file), file.length), sha256, file.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scan of(Path file, String sha256) throws IOException {
        var length = Files.size(file);
        try (var input = Files.newInputStream(file)) {
            return judge(scanner.scan(input, length), sha256, length);
        }
    }

    private Scan judge(Verdict verdict, String sha256, long length) {
        return switch (verdict) {
            case Verdict.Unscanned _ -> Scan.NONE;
            case Verdict.Clean _ -> Scan.CLEAN;
            case Verdict.Away _, Verdict.Unclear _ -> Scan.WAITING;
            case Verdict.TooLong(var most) -> throw new EvidenceProblem.Unscannable(most >> 20);
            case Verdict.Infected(var finding) -> {
                refusals.record(sha256, length, finding, clock.instant());
                throw new EvidenceProblem.Infected(finding);
            }
        };
    }
}

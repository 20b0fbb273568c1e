package io.cityops.cases.intake;

import io.cityops.cases.evidence.EvidenceProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The bytes of uploaded files. */
public final class Uploads {

    private static final long MEGABYTES = 10;

    private Uploads() {}

    public static List<byte[]> bytes(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().map(Uploads::bytes).toList();
    }

    public static byte[] bytes(MultipartFile file) {
        if (file.getSize() > MEGABYTES << 20) {
            throw new EvidenceProblem.TooLarge("photo", MEGABYTES);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be read", e);
        }
    }
}

package io.cityops.cases.evidence.scan;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malware in files (恶意程序查杀). */
public interface Scanner {

    /**
     * What it says of a file.
     *
     * @param length of the file in bytes
     * @throws IOException when the file itself cannot be read; a scanner that does not answer is {@link Verdict.Away}
     */
    Verdict scan(InputStream file, long length) throws IOException;
}

package io.cityops.cases.evidence.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTests extends EvidenceStoreContract {

    @TempDir
    private Path directory;

    @Override
    EvidenceStore store() {
        return new FileStore(new FileSettings(directory));
    }
}

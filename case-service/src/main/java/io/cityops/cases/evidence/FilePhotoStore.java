package io.cityops.cases.evidence;

import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps photos as files, each tenant's under its own directory, spread over 256 directories by the end of their id. */
@Component
final class FilePhotoStore implements PhotoStore {

    private static final Logger LOG = LoggerFactory.getLogger(FilePhotoStore.class);

    private final Path root;

    FilePhotoStore(EvidenceSettings settings) {
        this.root = settings.files();
    }

    @Override
    public void keep(TenantId tenant, UUID photo, Picture picture) {
        try {
            Files.createDirectories(directory(tenant, photo));
            write(file(tenant, photo, ""), picture.full());
            write(file(tenant, photo, "-thumb"), picture.thumbnail());
        } catch (IOException e) {
            throw new UncheckedIOException("A photo could not be kept", e);
        }
    }

    @Override
    public Resource full(TenantId tenant, UUID photo) {
        return new FileSystemResource(file(tenant, photo, ""));
    }

    @Override
    public Resource thumbnail(TenantId tenant, UUID photo) {
        return new FileSystemResource(file(tenant, photo, "-thumb"));
    }

    @Override
    public void sweep(TenantId tenant, UUID photo) {
        try {
            Files.deleteIfExists(file(tenant, photo, ""));
            Files.deleteIfExists(file(tenant, photo, "-thumb"));
        } catch (IOException e) {
            LOG.warn("Photo {} of {} could not be swept away", photo, tenant, e);
        }
    }

    /** A reader never meets half a file. */
    private static void write(Path file, byte[] bytes) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(TenantId tenant, UUID photo, String suffix) {
        return directory(tenant, photo).resolve(photo + suffix + ".jpg");
    }

    private Path directory(TenantId tenant, UUID photo) {
        var name = photo.toString();
        return root.resolve(tenant.value()).resolve("photos").resolve(name.substring(name.length() - 2));
    }
}

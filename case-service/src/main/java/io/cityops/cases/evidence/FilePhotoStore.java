package io.cityops.cases.evidence;

import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps photos as files, each tenant's under its own directory, spread over 256 directories by the end of their id. */
@Component
final class FilePhotoStore implements PhotoStore {

    private static final Logger LOG = LoggerFactory.getLogger(FilePhotoStore.class);

    private static final int ID = 36;
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}(-thumb)?\\.jpg(\\.part)?");

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
            for (var suffix : List.of("", "-thumb")) {
                Files.deleteIfExists(file(tenant, photo, suffix));
                Files.deleteIfExists(unfinished(file(tenant, photo, suffix)));
            }
        } catch (IOException e) {
            LOG.warn("Photo {} of {} could not be swept away", photo, tenant, e);
        }
    }

    @Override
    public List<TenantId> tenants() {
        return names(root).stream()
                .flatMap(name -> TenantId.parse(name).stream())
                .filter(tenant -> Files.isDirectory(photos(tenant)))
                .toList();
    }

    @Override
    public List<UUID> keptBefore(TenantId tenant, int part, Instant since) {
        var directory = photos(tenant).resolve("%02x".formatted(part));
        var kept = new TreeMap<UUID, Instant>();
        for (var name : names(directory)) {
            if (NAME.matcher(name).matches()) {
                var written = writtenAt(directory.resolve(name));
                kept.merge(UUID.fromString(name.substring(0, ID)), written, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        kept.values().removeIf(written -> !written.isBefore(since));
        return List.copyOf(kept.keySet());
    }

    private static List<String> names(Path directory) {
        try (var found = Files.list(directory)) {
            return found.map(path -> path.getFileName().toString()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The photos could not be listed", e);
        }
    }

    /** What is gone meanwhile was being swept or moved a moment ago. */
    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    /** A reader never meets half a file. */
    private static void write(Path file, byte[] bytes) throws IOException {
        var part = unfinished(file);
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private Path file(TenantId tenant, UUID photo, String suffix) {
        return directory(tenant, photo).resolve(photo + suffix + ".jpg");
    }

    private Path directory(TenantId tenant, UUID photo) {
        var name = photo.toString();
        return photos(tenant).resolve(name.substring(name.length() - 2));
    }

    private Path photos(TenantId tenant) {
        return root.resolve(tenant.value()).resolve("photos");
    }
}

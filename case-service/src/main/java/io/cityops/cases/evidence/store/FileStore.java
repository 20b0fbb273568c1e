package io.cityops.cases.evidence.store;

import io.cityops.tenancy.TenantId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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

/** Keeps evidence as files, each tenant's under its own directory, spread over 256 directories by the end of their id. */
final class FileStore implements EvidenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private static final int ID = 36;
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}((-thumb)?\\.jpg|-original|-piece)(\\.part)?");

    private final Path root;

    FileStore(FileSettings settings) {
        this.root = settings.files();
    }

    @Override
    public void keep(TenantId tenant, UUID id, Form form, byte[] bytes) {
        write(tenant, id, form, part -> Files.write(part, bytes));
    }

    @Override
    public void keep(TenantId tenant, UUID id, Form form, Path file) {
        write(tenant, id, form, part -> Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public InputStream open(TenantId tenant, UUID id, Form form, long from) throws IOException {
        try {
            var opened = Files.newInputStream(file(tenant, id, form));
            opened.skipNBytes(from);
            return opened;
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(e.getMessage());
        }
    }

    @Override
    public long length(TenantId tenant, UUID id, Form form) throws IOException {
        try {
            return Files.size(file(tenant, id, form));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(e.getMessage());
        }
    }

    @Override
    public void sweep(TenantId tenant, UUID id) {
        try {
            for (var form : Form.values()) {
                Files.deleteIfExists(file(tenant, id, form));
                Files.deleteIfExists(unfinished(file(tenant, id, form)));
            }
        } catch (IOException e) {
            LOG.warn("{} of {} could not be swept away", id, tenant, e);
        }
    }

    @Override
    public List<TenantId> tenants() {
        return names(root).stream()
                .flatMap(name -> TenantId.parse(name).stream())
                .filter(tenant -> Files.isDirectory(things(tenant)))
                .toList();
    }

    @Override
    public List<UUID> keptBefore(TenantId tenant, int part, Instant since) {
        var directory = things(tenant).resolve("%02x".formatted(part));
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
            throw new UncheckedIOException("Evidence could not be listed", e);
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
    private void write(TenantId tenant, UUID id, Form form, Writing writing) {
        var file = file(tenant, id, form);
        try {
            Files.createDirectories(directory(tenant, id));
            writing.write(unfinished(file));
            Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept", e);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private Path file(TenantId tenant, UUID id, Form form) {
        return directory(tenant, id).resolve(id + form.ending());
    }

    private Path directory(TenantId tenant, UUID id) {
        var name = id.toString();
        return things(tenant).resolve(name.substring(name.length() - 2));
    }

    /** So called since the days when only photos were kept. */
    private Path things(TenantId tenant) {
        return root.resolve(tenant.value()).resolve("photos");
    }

    private interface Writing {

        void write(Path part) throws IOException;
    }
}

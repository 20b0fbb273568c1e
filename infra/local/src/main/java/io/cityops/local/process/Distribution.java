package io.cityops.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A directory in which the servers' programs are unpacked once and shared by everyone who starts them. A directory that
 * bears a version's name is always whole: it is unpacked aside and renamed, under a lock that other processes respect.
 */
public final class Distribution {

    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final Path directory;

    public Distribution(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** The script that ties a child's life to ours. */
    Path guard() throws IOException {
        byte[] script;
        try (InputStream in = Distribution.class.getResourceAsStream("guard.sh")) {
            script = Objects.requireNonNull(in, "guard.sh").readAllBytes();
        }
        return unpacked("guard-" + digest(script), to -> Files.write(to.resolve("guard.sh"), script))
                .resolve("guard.sh");
    }

    /** The directory of this name, filled by the unpacking if it is not there yet. */
    public <E extends Exception> Path unpacked(String name, Unpacking<E> unpacking) throws IOException, E {
        Path whole = directory.resolve(name);
        if (Files.isDirectory(whole)) {
            return whole;
        }
        ReentrantLock here = HERE.computeIfAbsent(whole, path -> new ReentrantLock());
        Files.createDirectories(whole.getParent());
        here.lock();
        try (var channel = FileChannel.open(
                        whole.resolveSibling(whole.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(whole)) {
                Path part = whole.resolveSibling(whole.getFileName() + ".part");
                Archives.delete(part);
                unpacking.into(Files.createDirectories(part));
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            here.unlock();
        }
        return whole;
    }

    /** Enough of a SHA-256 to tell contents apart. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills a new directory. */
    public interface Unpacking<E extends Exception> {
        void into(Path directory) throws IOException, E;
    }
}

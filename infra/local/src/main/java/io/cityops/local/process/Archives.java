package io.cityops.local.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The two kinds of archive that the servers come in. An entry that would land outside its directory is refused. */
public final class Archives {

    private Archives() {}

    /** Unpacks the wanted files of a zip whose entries all lie under one directory, without that directory. */
    public static void unzip(Path zip, Path into, Predicate<String> wanted) throws IOException {
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!entry.isDirectory() && wanted.test(name)) {
                    write(in, inside(into, name), false);
                }
            }
        }
    }

    public static void untarXz(InputStream archive, Path into) throws IOException {
        try (var in = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, into);
            }
        }
    }

    private static void unpack(InputStream in, TarArchiveEntry entry, Path into) throws IOException {
        Path target = inside(into, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            inside(
                    into,
                    into.relativize(target.resolveSibling(entry.getLinkName())).toString());
            Files.createDirectories(parent(target));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, inside(into, entry.getLinkName()));
        } else {
            write(in, target, (entry.getMode() & 0100) != 0);
        }
    }

    public static void write(InputStream in, Path target, boolean executable) throws IOException {
        Files.createDirectories(parent(target));
        Files.copy(in, target);
        if (executable) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static Path inside(Path directory, String name) throws IOException {
        Path path = directory.resolve(name).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("An archive's entry points outside its directory: " + name);
        }
        return path;
    }
}

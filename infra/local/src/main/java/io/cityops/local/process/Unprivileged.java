package io.cityops.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a command is run when we are root, which PostgreSQL and Elasticsearch refuse to be. In a user namespace where root
 * is called 1000 files stay ours and any path works; where namespaces are forbidden, the user becomes nobody in earnest
 * and is given the directories it writes to.
 */
public final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final List<String> WAY = choose();

    private Unprivileged() {}

    /** The command, preceded by what takes root's power away. */
    public static List<String> command(List<String> command) {
        var whole = new ArrayList<>(WAY);
        whole.addAll(command);
        return whole;
    }

    /** Lets the unprivileged user write to this directory and all that is in it. */
    public static void own(Path directory) throws IOException {
        if (WAY == NOBODY) {
            finish(new ProcessBuilder("chown", "-R", "65534:65534", directory.toString()));
        }
    }

    private static List<String> choose() {
        if (!isRoot()) {
            return List.of();
        }
        if (!Boolean.getBoolean("cityops.local.nobody") && works(NAMESPACE)) {
            return NAMESPACE;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new IllegalStateException(
                "We are root, and neither unshare nor setpriv can give that up for PostgreSQL and Elasticsearch.");
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean works(List<String> way) {
        var attempt = new ArrayList<>(way);
        attempt.add("true");
        try {
            return finish(new ProcessBuilder(attempt)) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int finish(ProcessBuilder builder) throws IOException {
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}

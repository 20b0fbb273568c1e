package io.cityops.local.elasticsearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.elasticsearch.bootstrap.BootstrapInfo;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.nativeaccess.NativeAccess;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Starts a node in this process, from a class path: {@code LocalNode HOME CONFIGURATION}. Elasticsearch's own way takes
 * three virtual machines and guards each module against the others, which no cache of loaded classes survives; here one
 * person's machine runs a server that listens to itself only. What it may never do is the same: start other programs.
 */
final class LocalNode {

    private static final String NAME = "local";
    private static final int SECONDS_TO_END = 20;

    private LocalNode() {}

    public static void main(String[] arguments) throws Exception {
        try {
            start(configure(Path.of(arguments[0]), Path.of(arguments[1])));
        } catch (IOException | NodeValidationException | RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static Environment configure(Path home, Path configuration) throws IOException {
        LogConfigurator.registerErrorListener();
        BootstrapInfo.init();
        var environment = InternalSettingsPreparer.prepareEnvironment(
                Settings.builder()
                        .put(Environment.PATH_HOME_SETTING.getKey(), home)
                        .build(),
                Map.of(),
                configuration,
                () -> NAME);
        LogConfigurator.setNodeName(NAME);
        LogConfigurator.configure(environment, true);
        Thread.setDefaultUncaughtExceptionHandler(LocalNode::end);
        NativeAccess.instance().tryInstallExecSandbox();
        return environment;
    }

    private static void start(Environment environment) throws NodeValidationException {
        var plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of(),
                false);
        var node = new Node(environment, plugins);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "closes the node"));
        node.start();
    }

    private static void close(Node node) {
        try {
            node.close();
            node.awaitClose(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (IOException e) {
            LogManager.getLogger(LocalNode.class).error("The node did not close well", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After an error nothing can be relied on any more; who supervises us starts us again. */
    private static void end(Thread thread, Throwable failure) {
        LogManager.getLogger(LocalNode.class).error("Uncaught in " + thread.getName(), failure);
        if (failure instanceof Error) {
            Runtime.getRuntime().halt(1);
        }
    }
}

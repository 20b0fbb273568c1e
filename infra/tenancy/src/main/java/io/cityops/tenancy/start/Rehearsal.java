package io.cityops.tenancy.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.Lifecycle;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.Environment;

/**
 * The start of a service up to where it listens, and two answers; then the process ends. None of our own work begins: no
 * message is taken, no clock rings, no demonstration is loaded. What was loaded until then goes into the cache that later
 * starts begin from.
 */
class Rehearsal extends DefaultLifecycleProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final String OURS = "io.cityops.";
    private static final List<String> ASKED = List.of("/readyz", "/t/rehearsal/api/nothing");
    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

    private final Environment environment;

    Rehearsal(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected Map<String, Lifecycle> getLifecycleBeans() {
        var beans = new LinkedHashMap<>(super.getLifecycleBeans());
        beans.values().removeIf(bean -> AopUtils.getTargetClass(bean).getName().startsWith(OURS));
        return beans;
    }

    @Override
    public void onRefresh() {
        super.onRefresh();
        ASKED.forEach(this::ask);
        end();
    }

    void end() {
        Runtime.getRuntime().halt(0);
    }

    private void ask(String path) {
        var port = environment.getProperty("local.server.port");
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            LOG.info("{} answers {}", path, connection.getResponseCode());
            connection.disconnect();
        } catch (IOException e) {
            LOG.warn("{} does not answer: {}", path, e.getMessage());
        }
    }
}

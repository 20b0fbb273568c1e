package io.cityops.tenancy.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class RehearsalTests {

    private final List<String> happened = new ArrayList<>();

    @Test
    void listensAnswersAndEndsBeforeAnyWorkOfOursBegins() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            happened.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        var port = String.valueOf(server.getAddress().getPort());
        try (var context = rehearsing(port)) {
            context.refresh();
            assertThat(happened).containsExactly("/readyz", "/t/rehearsal/api/nothing", "the end");
            assertThat(context.getBean(ThreadPoolTaskExecutor.class).isRunning())
                    .as("what is not ours starts")
                    .isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void endsAlsoWhereNobodyAnswers() {
        try (var context = rehearsing("1")) {
            context.refresh();
            assertThat(happened).containsExactly("the end");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void isHeldWhereItIsAskedForAndNowhereElse(String asked, boolean held) {
        var asking =
                SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationContextInitializer.class).stream()
                        .filter(Rehearsing.class::isInstance)
                        .map(Rehearsing.class::cast)
                        .findFirst()
                        .orElseThrow();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LifecycleAutoConfiguration.class))
                .withPropertyValues("cityops.rehearsal=" + asked)
                .withInitializer(asking::initialize)
                .withInitializer(context -> context.addBeanFactoryPostProcessor(this::takeAway))
                .run(started -> assertThat(happened.getFirst().equals(Rehearsal.class.getName()))
                        .isEqualTo(held));
    }

    /** Before it ends the tests as well. */
    private void takeAway(ConfigurableListableBeanFactory beans) {
        var name = AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;
        happened.add(String.valueOf(beans.getBeanDefinition(name).getBeanClassName()));
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
    }

    private GenericApplicationContext rehearsing(String port) {
        var environment = new MockEnvironment().withProperty("local.server.port", port);
        var context = new GenericApplicationContext();
        context.registerBean(
                AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
                Rehearsal.class,
                () -> new Rehearsal(environment) {
                    @Override
                    void end() {
                        happened.add("the end");
                    }
                });
        context.registerBean(Work.class, () -> new Work(happened));
        context.registerBean(ThreadPoolTaskExecutor.class);
        return context;
    }

    /** A part of ours that would take messages. */
    private record Work(List<String> happened) implements SmartLifecycle {

        @Override
        public void start() {
            happened.add("work");
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}

package io.cityops.tenant.demo;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.links.Agreements;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demonstration once, beside the start of the service, and goes on where an earlier start was cut off. */
@Component
@Order(50)
class DemoLoading implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LETTERS_TAKE_AT_MOST = 240;
    private static final List<Agreed> LINKS =
            List.of(new Agreed("guangxi", "liuzhou"), new Agreed("liuzhou", "liuzhou-chengzhong"));

    private final DemoSettings settings;
    private final DemoCity city;
    private final Agreements agreements;
    private volatile boolean loaded;

    DemoLoading(DemoSettings settings, DemoCity city, Agreements agreements) {
        this.settings = settings;
        this.city = city;
        this.agreements = agreements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo()) {
            Thread.ofVirtual().name("demo").start(this::load);
        }
    }

    boolean isLoaded() {
        return loaded;
    }

    private void load() {
        try {
            city.loadOperators();
            DemoTenant.all().forEach(city::load);
            link();
            loaded = true;
            LOG.info("the demonstration is loaded");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the demonstration could not be loaded; the next start tries again", e);
        }
    }

    private void link() throws InterruptedException {
        LINKS.forEach(link -> CurrentTenant.runAs(link.upper(), () -> agreements.offerTo(link.lower())));
        for (int i = 0; i < LETTERS_TAKE_AT_MOST; i++) {
            if (LINKS.stream().filter(this::agree).count() == LINKS.size()) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("the proposals of links did not arrive");
    }

    private boolean agree(Agreed link) {
        return CurrentTenant.callAs(link.lower(), () -> agreements.agreeWith(link.upper()));
    }

    private record Agreed(TenantId upper, TenantId lower) {

        Agreed(String upper, String lower) {
            this(new TenantId(upper), new TenantId(lower));
        }
    }
}

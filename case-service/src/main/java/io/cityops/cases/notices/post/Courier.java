package io.cityops.cases.notices.post;

import io.cityops.cases.notices.post.PostRoom.Due;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.rounds.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries letters of all tenants; several instances share the work, each letter is with one of them at a time. */
@Component
class Courier extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** For all that go at once; a letter is taken back after a minute. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final List<PostRoom> rooms;
    private final Delivery delivery;
    private Instant tidied = Instant.now();

    Courier(Shards shards, Delivery delivery) {
        super("courier", Duration.ofMillis(500), Duration.ofSeconds(3));
        this.rooms = shards.relays().stream().map(PostRoom::new).toList();
        this.delivery = delivery;
    }

    @Override
    protected boolean round() throws InterruptedException {
        var carried = 0;
        for (var room : rooms) {
            room.takeBack(delivery.repeatable());
            var letters = room.collect();
            var carriers = letters.stream()
                    .map(letter -> Thread.ofVirtual().name("courier").start(() -> carry(letter, room)))
                    .toList();
            await(carriers);
            carried += letters.size();
        }
        tidy();
        return carried > 0;
    }

    /** One that hangs is interrupted before its letter is taken back, so that the others go on. */
    private static void await(List<Thread> carriers) throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        for (var carrier : carriers) {
            if (!carrier.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                LOG.warn("A letter took longer than {} and was interrupted", LONGEST);
                carrier.interrupt();
            }
        }
    }

    /** Whatever goes wrong before a letter is handed over only puts it off. */
    private void carry(Due letter, PostRoom room) {
        try {
            CurrentTenant.runAs(letter.tenant(), () -> delivery.deliver(letter, room));
        } catch (RuntimeException e) {
            LOG.warn("{} of {} waits: {}", letter, letter.tenant(), e.toString());
            room.postpone(letter, e.getClass().getSimpleName());
        }
    }

    private void tidy() {
        if (tidied.plus(TIDY_EVERY).isBefore(Instant.now())) {
            rooms.forEach(PostRoom::tidy);
            tidied = Instant.now();
        }
    }
}

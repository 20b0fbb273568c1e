package io.cityops.tenancy.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.stream.MapRecord;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream as one member of a group and feeds one consumer, for as long as the service lives. */
final class StreamReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);
    private static final long SHORTEST_PAUSE = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CLAIM_EVERY = Duration.ofSeconds(5);

    private final EventConsumer consumer;
    private final GroupMember member;
    private final JsonMapper json;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();
    private long claimedAt;
    private long pause = SHORTEST_PAUSE;

    StreamReader(EventConsumer consumer, GroupMember.Factory members, JsonMapper json) {
        this.consumer = consumer;
        this.member = members.join(
                consumer.stream(), consumer.group(), UUID.randomUUID().toString());
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual()
                .name("stream-" + consumer.stream() + "-" + consumer.group())
                .start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (round()) {
                    sleep(consumer.gathering());
                }
                pause = SHORTEST_PAUSE;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("{} of {} waits: {}", consumer.group(), consumer.stream(), e.getMessage());
                    rest();
                }
            }
        }
        member.leave();
    }

    /** Takes what was left undone first, then what is new; tells whether more would have been taken, had there been more. */
    boolean round() {
        member.ensureGroup();
        var open = member.own();
        if (open.isEmpty() && System.currentTimeMillis() - claimedAt > CLAIM_EVERY.toMillis()) {
            claimedAt = System.currentTimeMillis();
            open = member.claimAbandoned();
        }
        var entries = open.isEmpty() ? member.fresh() : open;
        feed(entries);
        return !entries.isEmpty() && entries.size() < GroupMember.BATCH;
    }

    private void feed(List<MapRecord<String, String, String>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            consumer.consume(events(entries));
        } catch (EventConsumer.NotNow e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} of {} takes {} events one by one: {}",
                    consumer.group(),
                    consumer.stream(),
                    entries.size(),
                    e.toString());
            entries.forEach(this::feedAlone);
            return;
        }
        member.done(entries);
    }

    private void feedAlone(MapRecord<String, String, String> entry) {
        try {
            consumer.consume(events(List.of(entry)));
            member.done(List.of(entry));
        } catch (EventConsumer.NotNow e) {
            throw e;
        } catch (RuntimeException e) {
            if (!member.putAsideWhenHopeless(entry, e.toString())) {
                throw e;
            }
            LOG.error("entry {} of {} is put aside", entry.getId(), consumer.stream(), e);
        }
    }

    private List<Event> events(List<MapRecord<String, String, String>> entries) {
        var events = new ArrayList<Event>(entries.size());
        entries.forEach(entry -> events.add(Streams.event(entry, json)));
        return events;
    }

    private void rest() {
        sleep(Duration.ofMillis(pause));
        pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}

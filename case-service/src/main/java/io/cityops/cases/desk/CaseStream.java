package io.cityops.cases.desk;

import io.cityops.cases.lifecycle.CaseChanged;
import io.cityops.cases.lifecycle.Sights;
import io.cityops.cases.notices.Audience;
import io.cityops.cases.notices.InboxRung;
import io.cityops.tenancy.events.Streams;
import io.cityops.tenancy.web.Caller;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.StreamOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the stream of changes once for this instance and hands each change to the desks that may see it, and each ring of
 * an inbox to those it is for. Desks may be connected to any instance: every one reads all, in no group.
 */
@Component
class CaseStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStream.class);
    private static final int BATCHES_TO_CATCH_UP = 10;

    private final JsonMapper json;
    private final Sights sights;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final StreamTail changes;
    private final StreamTail rings;

    CaseStream(StringRedisTemplate redis, JsonMapper json, Sights sights) {
        StreamOperations<String, String, String> streams = redis.opsForStream();
        this.json = json;
        this.sights = sights;
        this.changes = new StreamTail(streams, CaseChanged.STREAM, this::spread);
        this.rings = new StreamTail(streams, InboxRung.STREAM, this::ring);
    }

    /** Opens a desk's ear; it is told first what it missed, then what happens. */
    SseEmitter open(Caller caller, @Nullable String lastEventId) {
        var heard = EntryId.read(lastEventId);
        var tenant = caller.tenant();
        var listener = new Listener(tenant, sights.of(caller), Audience.of(caller), heard.orElse(null));
        listeners.add(listener);
        Thread.ofVirtual().name("desk-" + tenant).start(() -> {
            try {
                catchUp(listener, heard);
                listener.run();
            } catch (IOException | RuntimeException e) {
                LOG.debug("a desk is gone: {}", e.getMessage());
                listener.emitter().complete();
            } finally {
                listeners.remove(listener);
            }
        });
        return listener.emitter();
    }

    private void catchUp(Listener listener, Optional<EntryId> heard) throws IOException {
        if (heard.isEmpty()) {
            listener.greet(false, changes.read());
            return;
        }
        var from = heard.get();
        for (var i = 0; i < BATCHES_TO_CATCH_UP && listener.open(); i++) {
            var batch = after(from);
            for (var entry : batch) {
                if (listener.concerns(entry)) {
                    listener.tell(entry);
                }
            }
            if (batch.size() < StreamTail.BATCH) {
                listener.greet(false, changes.read());
                return;
            }
            from = batch.getLast().id();
        }
        listener.greet(true, changes.read());
    }

    private List<StreamEntry> after(EntryId last) {
        return changes.after(last).stream().map(this::entry).toList();
    }

    private void spread(MapRecord<String, String, String> found) {
        if (!listeners.isEmpty()) {
            var entry = entry(found);
            listeners.forEach(listener -> listener.offer(entry));
        }
    }

    private void ring(MapRecord<String, String, String> found) {
        if (!listeners.isEmpty()) {
            var event = Streams.event(found, json);
            var rung = json.treeToValue(event.payload(), InboxRung.class).audiences();
            listeners.forEach(listener -> listener.ring(event.tenant(), rung));
        }
    }

    private StreamEntry entry(MapRecord<String, String, String> found) {
        return StreamEntry.of(EntryId.of(found.getId().getValue()), Streams.event(found, json));
    }

    @Override
    public void start() {
        changes.start();
        rings.start();
    }

    @Override
    public void stop() {
        changes.stop();
        rings.stop();
        listeners.forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return changes.running();
    }
}

package io.cityops.cases.desk;

import io.cityops.cases.lifecycle.CaseChanged;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Streams;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StreamOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the stream of changes once for this instance and hands each change to the desks that may see it. Desks may be
 * connected to any instance: every one reads all, in no group.
 */
@Component
class CaseStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStream.class);
    private static final String KEY = Streams.key(CaseChanged.STREAM);
    private static final Duration BLOCK = Duration.ofSeconds(2);
    private static final int BATCH = 500;
    private static final int BATCHES_TO_CATCH_UP = 10;

    private final StreamOperations<String, String, String> redis;
    private final JsonMapper json;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile Thread reader = Thread.currentThread();
    private volatile EntryId read = new EntryId(0, 0);

    CaseStream(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis.opsForStream();
        this.json = json;
    }

    /** Opens a desk's ear; it is told first what it missed, then what happens. */
    SseEmitter open(TenantId tenant, Sight sight, @Nullable String lastEventId) {
        var heard = EntryId.read(lastEventId);
        var listener = new Listener(tenant, sight, heard.orElse(null));
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
            listener.greet(false, read);
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
            if (batch.size() < BATCH) {
                listener.greet(false, read);
                return;
            }
            from = batch.getLast().id();
        }
        listener.greet(true, read);
    }

    private List<StreamEntry> after(EntryId last) {
        var range = Range.rightUnbounded(Range.Bound.exclusive(last.toString()));
        var found = redis.range(KEY, range, Limit.limit().count(BATCH));
        return found == null ? List.of() : found.stream().map(this::entry).toList();
    }

    private void run() {
        var known = false;
        while (running) {
            try {
                read = known ? read : latest();
                known = true;
                next().forEach(this::spread);
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("The stream of changes cannot be read: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // one stream, so the array of streams is what it seems to be
    private List<MapRecord<String, String, String>> next() {
        var found = redis.read(
                StreamReadOptions.empty().block(BLOCK).count(BATCH),
                StreamOffset.create(KEY, ReadOffset.from(read.toString())));
        return found == null ? List.of() : found;
    }

    private EntryId latest() {
        var last = redis.reverseRange(KEY, Range.unbounded(), Limit.limit().count(1));
        return last == null || last.isEmpty()
                ? new EntryId(0, 0)
                : EntryId.of(last.getFirst().getId().getValue());
    }

    private void spread(MapRecord<String, String, String> found) {
        read = EntryId.of(found.getId().getValue());
        if (listeners.isEmpty()) {
            return;
        }
        try {
            var entry = entry(found);
            listeners.forEach(listener -> listener.offer(entry));
        } catch (RuntimeException e) {
            LOG.error("Entry {} of the stream of changes is not understood", found.getId(), e);
        }
    }

    private StreamEntry entry(MapRecord<String, String, String> found) {
        return StreamEntry.of(EntryId.of(found.getId().getValue()), Streams.event(found, json));
    }

    private void pause() {
        try {
            Thread.sleep(BLOCK);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        reader = Thread.ofVirtual().name("case-stream").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        reader.interrupt();
        listeners.forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package io.cityops.cases.desk;

import io.cityops.tenancy.events.Streams;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StreamOperations;

/** Reads what is new in a stream, in no group: every instance reads all of it, from when it began to. */
final class StreamTail {

    static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(StreamTail.class);
    private static final Duration BLOCK = Duration.ofSeconds(2);

    private final StreamOperations<String, String, String> redis;
    private final String key;
    private final Consumer<MapRecord<String, String, String>> heard;
    private volatile boolean running;
    private volatile Thread reader = Thread.currentThread();
    private volatile EntryId read = new EntryId(0, 0);

    StreamTail(
            StreamOperations<String, String, String> redis,
            String stream,
            Consumer<MapRecord<String, String, String>> heard) {
        this.redis = redis;
        this.key = Streams.key(stream);
        this.heard = heard;
    }

    /** How far it has read. */
    EntryId read() {
        return read;
    }

    /** What came after an entry, as much as is taken at a time. */
    List<MapRecord<String, String, String>> after(EntryId last) {
        var range = Range.rightUnbounded(Range.Bound.exclusive(last.toString()));
        var found = redis.range(key, range, Limit.limit().count(BATCH));
        return found == null ? List.of() : found;
    }

    private void run() {
        var known = false;
        while (running) {
            try {
                read = known ? read : latest();
                known = true;
                next().forEach(this::hear);
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("{} cannot be read: {}", key, e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(MapRecord<String, String, String> entry) {
        read = EntryId.of(entry.getId().getValue());
        try {
            heard.accept(entry);
        } catch (RuntimeException e) {
            LOG.error("Entry {} of {} is not understood", entry.getId(), key, e);
        }
    }

    @SuppressWarnings("unchecked") // one stream, so the array of streams is what it seems to be
    private List<MapRecord<String, String, String>> next() {
        var found = redis.read(
                StreamReadOptions.empty().block(BLOCK).count(BATCH),
                StreamOffset.create(key, ReadOffset.from(read.toString())));
        return found == null ? List.of() : found;
    }

    private EntryId latest() {
        var last = redis.reverseRange(key, Range.unbounded(), Limit.limit().count(1));
        return last == null || last.isEmpty()
                ? new EntryId(0, 0)
                : EntryId.of(last.getFirst().getId().getValue());
    }

    private void pause() {
        try {
            Thread.sleep(BLOCK);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    void start() {
        running = true;
        reader = Thread.ofVirtual().name("tail-" + key).start(this::run);
    }

    void stop() {
        running = false;
        reader.interrupt();
    }

    boolean running() {
        return running;
    }
}

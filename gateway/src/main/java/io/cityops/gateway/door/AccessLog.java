package io.cityops.gateway.door;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who came when (访问日志). Lines are written by a thread of their own; where they come faster than they can be written, some are
 * left out and their number is said. Queries are not written: they may name people.
 */
@Component
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.cityops.gateway.access");
    private static final int MOST_AT_ONCE = 4_096;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(16_384);
    private final AtomicLong leftOut = new AtomicLong();
    private final DoorSettings.Written written;
    private volatile boolean open = true;

    AccessLog(DoorSettings settings) {
        this.written = settings.accessLog();
        Thread.ofPlatform().daemon().name("access-log").start(this::drain);
    }

    void write(Line line) {
        var wanted =
                written == DoorSettings.Written.ALL || written == DoorSettings.Written.FAILURES && line.status() >= 500;
        if (wanted && !waiting.offer(line)) {
            leftOut.incrementAndGet();
        }
    }

    private void drain() {
        try {
            while (open || !waiting.isEmpty()) {
                var first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeWithNext(first);
                    Thread.sleep(open ? PAUSE : Duration.ZERO); // so that the next event has many lines
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One log event for the lines that are there: an event each would cost more than carrying the request. */
    private void writeWithNext(Line first) {
        var text = new StringBuilder(512);
        first.appendTo(text);
        for (var i = 1; i < MOST_AT_ONCE; i++) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            next.appendTo(text.append('\n'));
        }
        var missing = leftOut.getAndSet(0);
        if (missing > 0) {
            text.append('\n').append(missing).append(" lines left out");
        }
        LOG.info("{}", text);
    }

    @PreDestroy
    void close() {
        open = false;
    }

    /** One request. */
    record Line(String requestId, String client, String method, String path, int status, long nanos, boolean fastLane) {

        private static final String SECRET = "/api/track/";

        void appendTo(StringBuilder text) {
            text.append(requestId)
                    .append(' ')
                    .append(client)
                    .append(' ')
                    .append(method)
                    .append(' ');
            appendPath(text);
            text.append(' ').append(status).append(' ').append(nanos / 1_000).append("us");
            if (fastLane) {
                text.append(" fast");
            }
        }

        /** A tracking code opens a report to whoever knows it. */
        private void appendPath(StringBuilder text) {
            var secret = path.indexOf(SECRET);
            text.append(path, 0, secret < 0 ? path.length() : secret + SECRET.length());
        }
    }
}

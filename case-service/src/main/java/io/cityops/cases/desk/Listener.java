package io.cityops.cases.desk;

import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.notices.Audience;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open desk: what it is to hear waits in a buffer of its own, so that a slow one delays nobody. One whose buffer is
 * full is let go; it comes back and says how far it had heard.
 */
final class Listener {

    private static final int BUFFER = 512;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** After this a desk comes back with a fresh token. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final TenantId tenant;
    private final Sight sight;
    private final Set<Audience> audiences;
    private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
    private final BlockingQueue<Word> waiting = new ArrayBlockingQueue<>(BUFFER);
    private volatile boolean open = true;
    private @Nullable EntryId heard;

    Listener(TenantId tenant, Sight sight, Set<Audience> audiences, @Nullable EntryId heard) {
        this.tenant = tenant;
        this.sight = sight;
        this.audiences = audiences;
        this.heard = heard;
        emitter.onCompletion(this::close);
        emitter.onTimeout(this::close);
        emitter.onError(failure -> close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean open() {
        return open;
    }

    void close() {
        open = false;
    }

    boolean concerns(StreamEntry entry) {
        return entry.event().tenant().equals(tenant) && (sees(entry) || sight.covers(entry.unitBefore(), null));
    }

    private boolean sees(StreamEntry entry) {
        return sight.covers(entry.unit(), entry.reportingUnit());
    }

    void offer(StreamEntry entry) {
        if (concerns(entry)) {
            offer(() -> tell(entry));
        }
    }

    /** Something came into the inboxes of some of a tenant; the desk looks for itself what it is. */
    void ring(TenantId whose, Set<Audience> rung) {
        if (whose.equals(tenant) && !Collections.disjoint(rung, audiences)) {
            offer(() -> emitter.send(SseEmitter.event().name("inbox").data(Map.of())));
        }
    }

    private void offer(Word word) {
        if (!waiting.offer(word)) {
            close();
        }
    }

    /** Sends what waits until the desk is gone; says that it is alive when there is nothing to say. */
    void run() {
        try {
            while (open) {
                var next = waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    emitter.send(SseEmitter.event().name("alive").data(Map.of()));
                } else {
                    next.tell();
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            close();
        } catch (InterruptedException e) {
            close();
            emitter.complete();
        }
    }

    /** Tells a change once; a desk that has lost sight of the case is told no more than that. */
    void tell(StreamEntry entry) throws IOException {
        if (heard != null && entry.id().compareTo(heard) <= 0) {
            return;
        }
        var told = SseEmitter.event().id(entry.id().toString());
        emitter.send(
                sees(entry)
                        ? told.name("case").data(entry.row())
                        : told.name("gone").data(Map.of("id", entry.event().key())));
        heard = entry.id();
    }

    /** Says hello, or that more was missed than can be told, so that the list is to be read anew. */
    void greet(boolean missed, EntryId at) throws IOException {
        emitter.send(
                missed
                        ? SseEmitter.event().name("reset").id(at.toString()).data(Map.of())
                        : SseEmitter.event().comment("hello").reconnectTime(2_000));
    }

    /** Something to tell. */
    private interface Word {

        void tell() throws IOException;
    }
}

package io.cityops.cases.desk;

import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where a desk hears of changes as they happen, and of what it missed since it last heard. */
@RestController
class StreamController {

    private final CaseStream stream;

    StreamController(CaseStream stream) {
        this.stream = stream;
    }

    /**
     * @param after the last that was heard, from a desk that opens the stream by itself: a browser says it only where it
     *     does so
     */
    @Needs("case.read")
    @GetMapping(path = "/t/{tenant}/api/cases/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable @Size(max = 40) String after) {
        var emitter = stream.open(Caller.current(), lastEventId == null ? after : lastEventId);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-cache, no-transform")
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}

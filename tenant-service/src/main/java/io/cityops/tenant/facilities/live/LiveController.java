package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.web.Internal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the service that shows facilities how full they are. */
@RestController
class LiveController {

    private static final int MOST = 5_000;

    private final LiveBook book;

    LiveController(LiveBook book) {
        this.book = book;
    }

    @Internal
    @GetMapping("/internal/t/{tenant}/live")
    LiveBook.Told tell(
            @RequestParam(defaultValue = "1970-01-01T00:00:00Z") Instant since,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after) {
        return book.since(since, after, MOST);
    }
}

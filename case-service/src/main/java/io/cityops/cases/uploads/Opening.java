package io.cityops.cases.uploads;

import io.cityops.tenancy.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an upload begin, where its sender and the tenant do not have too much on its way already. */
@Component
class Opening {

    /** What only the door says: from where a stranger comes. */
    private static final String NETWORK_ADDRESS = "X-Forwarded-For";

    private final Uploads uploads;
    private final UploadSettings settings;
    private final Clock clock;

    Opening(Uploads uploads, UploadSettings settings, Clock clock) {
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    long most() {
        return settings.staff().toBytes();
    }

    Opened open(UUID id, long length, @Nullable String name, HttpServletRequest request) {
        var caller = Caller.find();
        var most = caller.isPresent() ? settings.staff() : settings.anybody();
        if (length > most.toBytes()) {
            throw new UploadProblem.TooLong(most.toMegabytes());
        }
        var uploader = caller.map(who -> "name:" + who.username()).orElseGet(() -> stranger(request));
        var now = clock.instant();
        requireRoom(uploader, length, now);
        var secret = Secret.next();
        var until = now.plus(settings.patience());
        uploads.open(id, secret.hash(), uploader, length, name, now, until);
        return new Opened(secret.word(), until);
    }

    private void requireRoom(String uploader, long length, Instant now) {
        var load = uploads.load(uploader, now);
        if (load.own() >= settings.perUploader()) {
            throw new UploadProblem.TooManyOpen("Your account or network address", settings.perUploader());
        }
        if (load.all() >= settings.perTenant()) {
            throw new UploadProblem.TooManyOpen("This city", settings.perTenant());
        }
        if (load.bytes() + length > settings.room().toBytes()) {
            throw new UploadProblem.NoRoom(settings.room().toGigabytes());
        }
    }

    /** A network address is personal: it is kept as a hash, and only for as long as the upload is open. */
    private static String stranger(HttpServletRequest request) {
        var address = Objects.requireNonNullElse(request.getHeader(NETWORK_ADDRESS), request.getRemoteAddr());
        return "from:" + Secret.hash(address).substring(0, 16);
    }

    record Opened(String word, Instant expiresAt) {}
}

package io.cityops.cases.uploads;

import io.cityops.tenancy.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an upload begin, where its sender and the tenant do not have too much on its way already. */
@Component
class Opening {

    /** What only the door says: from where a stranger comes. */
    private static final String NETWORK_ADDRESS = "X-Forwarded-For";

    /** So that nobody can take up all places with uploads that never come. */
    private static final Duration BEFORE_FIRST_PIECE = Duration.ofMinutes(10);

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
        var until = now.plus(
                BEFORE_FIRST_PIECE.compareTo(settings.patience()) < 0 ? BEFORE_FIRST_PIECE : settings.patience());
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
        return "from:" + Secret.hash(network(address)).substring(0, 16);
    }

    /** Of IPv6 one subscriber has a whole /64, and with it more addresses than there are uploads. */
    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(wide.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    record Opened(String word, Instant expiresAt) {}
}

package io.cityops.gateway.door;

import io.cityops.gateway.address.Address;
import io.cityops.gateway.address.Place;
import io.cityops.gateway.problem.Refusal;
import io.cityops.gateway.upstream.Routes;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

/** How much one may bring: refused by its announced length, or, where none is announced, as soon as it has come to more. */
@Component
final class BodyLimit {

    private final DoorSettings settings;

    BodyLimit(DoorSettings settings) {
        this.settings = settings;
    }

    /** The request, its body cut off where it exceeds what this address takes. */
    ServerHttpRequest apply(ServerHttpRequest request, Address address) {
        var most = bringsFiles(request, address) ? settings.files() : settings.body();
        if (request.getHeaders().getContentLength() > most.toBytes()) {
            throw tooLarge(most);
        }
        return request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)
                ? new Counted(request, most)
                : request;
    }

    private static boolean bringsFiles(ServerHttpRequest request, Address address) {
        var types = request.getHeaders().getOrEmpty(HttpHeaders.CONTENT_TYPE);
        var multipart = types.stream().anyMatch(type -> type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
        var piece = types.stream().anyMatch(type -> type.startsWith(Routes.PIECE));
        if (piece && address.place() == Place.CASE_API && address.path().contains("/api/uploads/")) {
            return true;
        }
        return takesFiles(address) && multipart
                || address.place() == Place.TENANT_API && address.path().endsWith("/profile/outline");
    }

    /** Whether forms with files go to this address. */
    static boolean takesFiles(Address address) {
        return switch (address.place()) {
            case CASE_API ->
                address.path().contains("/reports")
                        || address.path().contains("/cases")
                        || address.path().endsWith("/channels/video/cameras/table")
                        || address.path().endsWith("/channels/batches");
            case OPEN311 -> true;
            case TENANT_API ->
                address.path().endsWith("/facilities/imports") || address.path().endsWith("/grids/imports");
            default -> false;
        };
    }

    private static Refusal tooLarge(DataSize most) {
        return new Refusal(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "Too large",
                        "A request to this address may bring at most %d kB.".formatted(most.toKilobytes()))
                .with("limit", most.toBytes());
    }

    /** A body whose length nobody announced. */
    private static final class Counted extends ServerHttpRequestDecorator {

        private final DataSize most;
        private long seen;

        Counted(ServerHttpRequest delegate, DataSize most) {
            super(delegate);
            this.most = most;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().map(buffer -> {
                seen += buffer.readableByteCount();
                if (seen > most.toBytes()) {
                    DataBufferUtils.release(buffer);
                    throw tooLarge(most);
                }
                return buffer;
            });
        }
    }
}

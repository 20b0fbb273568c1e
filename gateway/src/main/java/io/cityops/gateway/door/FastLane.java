package io.cityops.gateway.door;

import io.cityops.gateway.address.Address;
import io.cityops.gateway.address.PathForm;
import io.cityops.gateway.address.Place;
import io.cityops.gateway.address.RequestIds;
import io.cityops.gateway.limits.Limits;
import io.cityops.gateway.signin.Cookies;
import io.cityops.gateway.tenants.Domains;
import io.cityops.gateway.tenants.Tenants;
import io.cityops.gateway.tokens.Tokens;
import io.cityops.gateway.upstream.Parts;
import io.cityops.tenancy.TenantId;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.concurrent.FastThreadLocal;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * The short way for a request that asks for nothing the door does not know already: a plain GET or a short POST to a service, of
 * a tenant known to exist, with a token seen valid within the last seconds or none where none is needed, and with permits at
 * hand. Whatever is in doubt takes the full chain; what is carried here is treated no differently from there.
 */
@Component
final class FastLane implements NettyRouteProvider {

    private static final Set<Place> CARRIED =
            EnumSet.of(Place.TENANT_API, Place.CASE_API, Place.SEARCH_API, Place.OGC, Place.PLATFORM);

    private static final int SHORT_BYTES = 65_536;

    /** From the look at a request to its carrying, which follows at once on the same thread. */
    private final FastThreadLocal<@Nullable Passage> next = new FastThreadLocal<>();

    private final Domains domains;
    private final Tenants tenants;
    private final Tokens tokens;
    private final Limits limits;
    private final Parts parts;
    private final Carrier carrier;
    private final boolean enabled;

    FastLane(
            Domains domains,
            Tenants tenants,
            Tokens tokens,
            Limits limits,
            Parts parts,
            Carrier carrier,
            DoorSettings settings) {
        this.domains = domains;
        this.tenants = tenants;
        this.tokens = tokens;
        this.limits = limits;
        this.parts = parts;
        this.carrier = carrier;
        this.enabled = settings.fastLane();
    }

    @Override
    public HttpServerRoutes apply(HttpServerRoutes routes) {
        return enabled ? routes.route(this::takes, this::carry) : routes;
    }

    private boolean takes(HttpServerRequest request) {
        var passage = passageFor(request);
        next.set(passage);
        return passage != null;
    }

    private Publisher<Void> carry(HttpServerRequest request, HttpServerResponse response) {
        var passage = next.get();
        next.remove();
        if (passage == null) {
            throw new IllegalStateException("carried without having been looked at");
        }
        return carrier.carry(passage, request, response);
    }

    private @Nullable Passage passageFor(HttpServerRequest request) {
        if (!isPlain(request)
                || !domains.isOrdinaryHost(request.requestHeaders().get(HttpHeaderNames.HOST))) {
            return null;
        }
        var address = addressOf(request.uri());
        var tenant = address == null ? null : address.tenant();
        if (address == null || tenant == null || !tenants.isKnown(tenant)) {
            return null;
        }
        var network = networkAddress(request);
        var caller = network == null ? null : callerOf(request.requestHeaders(), address, network);
        return caller == null || network == null || !limits.admitLocally(tenant, caller.name())
                ? null
                : begin(request, address, tenant, caller, network);
    }

    private @Nullable Passage begin(
            HttpServerRequest request, Address address, TenantId tenant, Caller caller, String network) {
        var part = address.place().part();
        var call = part == null ? null : parts.begin(part);
        if (call == null) {
            limits.giveBack(tenant, caller.name());
            return null;
        }
        var requestId = RequestIds.accept(request.requestHeaders().get(RequestIds.HEADER));
        return new Passage(address, caller, requestId, network, call, System.nanoTime());
    }

    private static boolean isPlain(HttpServerRequest request) {
        var headers = request.requestHeaders();
        if (headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || headers.contains(HttpHeaderNames.UPGRADE)
                || headers.contains(HttpHeaderNames.EXPECT)) {
            return false;
        }
        return request.method() == HttpMethod.GET
                ? !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                : request.method() == HttpMethod.POST && isShort(headers);
    }

    /** JSON of an announced length; files have a patience and a limit of their own. */
    private static boolean isShort(HttpHeaders headers) {
        var type = headers.get(HttpHeaderNames.CONTENT_TYPE);
        return type != null
                && type.startsWith("application/json")
                && headers.getInt(HttpHeaderNames.CONTENT_LENGTH, Integer.MAX_VALUE) <= SHORT_BYTES;
    }

    private static @Nullable Address addressOf(String uri) {
        var query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        if (!PathForm.isPlain(path) || query >= 0 && !PathForm.isPlainQuery(uri.substring(query))) {
            return null;
        }
        var address = Address.of(path);
        return CARRIED.contains(address.place()) ? address : null;
    }

    /** A caller who needs no second look; nothing where one is needed. */
    private @Nullable Caller callerOf(HttpHeaders headers, Address address, String network) {
        var cookie = headers.get(HttpHeaderNames.COOKIE);
        if (cookie != null && cookie.contains(Cookies.SESSION)) {
            return null;
        }
        var authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null) {
            return address.open() ? Caller.unknownFrom(network) : null;
        }
        if (!authorization.startsWith(Callers.BEARER)) {
            return null;
        }
        var token = tokens.believed(authorization.substring(Callers.BEARER.length()));
        return token == null || !Callers.mayEnter(token, address) ? null : Caller.machine(token);
    }

    private static @Nullable String networkAddress(HttpServerRequest request) {
        return request.remoteAddress() instanceof InetSocketAddress remote && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : null;
    }

    /** A request that may pass, and what carrying it needs. */
    record Passage(Address address, Caller caller, String requestId, String network, Parts.Call call, long startedAt) {}
}

package io.cityops.tenancy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach a handler only as the handler's own mark allows: {@link Public}, {@link Needs}, {@link Internal}. */
final class AccessRules implements HandlerInterceptor {

    private final String serviceKey;
    private final Map<HandlerMethod, Rule> rules = new ConcurrentHashMap<>();

    AccessRules(String serviceKey) {
        this.serviceKey = serviceKey;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            rules.computeIfAbsent(method, this::ruleOf).admit(request);
        }
        return true;
    }

    private Rule ruleOf(HandlerMethod method) {
        if (mark(method, Internal.class).isPresent()) {
            return this::admitOurServices;
        }
        var needs = mark(method, Needs.class);
        if (needs.isPresent()) {
            var anyOf = needs.get().value();
            return request -> admit(anyOf);
        }
        return mark(method, Public.class).isPresent() ? request -> {} : AccessRules::admitNobody;
    }

    private void admitOurServices(HttpServletRequest request) {
        if (!showsKey(request)) {
            admitNobody(request);
        }
    }

    private static void admitNobody(HttpServletRequest request) {
        throw ProblemException.notFound("address");
    }

    private static void admit(String[] anyOf) {
        if (!CurrentTenant.isBound()) {
            throw ProblemException.notFound("address");
        }
        var caller = Caller.find()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.UNAUTHORIZED, "sign-in-needed", "Sign in first", "This needs a signed-in caller."));
        if (anyOf.length > 0 && !caller.may(anyOf)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "permission-needed",
                    "Not permitted",
                    "This needs the permission " + String.join(" or ", anyOf) + ".");
        }
    }

    private boolean showsKey(HttpServletRequest request) {
        var shown = request.getHeader(ServiceClients.KEY_HEADER);
        return shown != null && MessageDigest.isEqual(shown.getBytes(UTF_8), serviceKey.getBytes(UTF_8));
    }

    /** Whether a handler is ours to guard: a framework's own endpoints are guarded by being reachable for nobody. */
    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.cityops.");
    }

    /** Whether a handler says who may call it, once. */
    static boolean isMarked(HandlerMethod method) {
        return Arrays.asList(Public.class, Needs.class, Internal.class).stream()
                        .filter(type -> mark(method, type).isPresent())
                        .count()
                == 1;
    }

    /** What a handler's mark demands of a request. */
    private interface Rule {

        void admit(HttpServletRequest request);
    }

    /** The mark on the method or, where the method has none of any kind, on its class. */
    static <A extends Annotation> Optional<A> mark(HandlerMethod method, Class<A> type) {
        var own = method.getMethod();
        var marked = own.isAnnotationPresent(Public.class)
                || own.isAnnotationPresent(Needs.class)
                || own.isAnnotationPresent(Internal.class);
        @Nullable
        A found = marked
                ? AnnotatedElementUtils.findMergedAnnotation(own, type)
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
        return Optional.ofNullable(found);
    }
}

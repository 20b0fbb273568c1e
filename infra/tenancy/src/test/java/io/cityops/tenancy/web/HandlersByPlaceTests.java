package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class HandlersByPlaceTests {

    private final List<String> asked = new ArrayList<>();
    private final HandlersByPlace handlers = new HandlersByPlace() {
        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            asked.addAll(info.getPatternValues());
            return super.getMatchingMapping(info, request);
        }
    };

    @BeforeEach
    void start() {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("api", Api.class);
        context.refresh();
        handlers.setApplicationContext(context);
        handlers.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /t/liuzhou/api/cases, cases",
        "GET, /t/liuzhou/api/cases/17, one",
        "POST, /t/liuzhou/api/cases/17, act",
        "GET, /t/liuzhou/api/notes/17, note",
        "GET, /internal/t/liuzhou/units, units",
        "GET, /api/platform/tenants, tenants",
        "GET, /t/liuzhou/files/a/b/c, files",
        "GET, /t/liuzhou/api/c%61ses/17, one",
    })
    void findsWhoseARequestIs(String method, String path, String handler) throws Exception {
        assertThat(lookUp(method, path).getMethod().getName()).isEqualTo(handler);
    }

    @Test
    void asksOnlyThoseAtTheSamePlace() throws Exception {
        lookUp("GET", "/t/liuzhou/api/cases/17");
        assertThat(asked).hasSize(2).containsOnly("/t/{tenant}/api/cases/{id}");
    }

    @Test
    void leavesThePathAsItCame() throws Exception {
        var request = request("GET", "/t/liuzhou/api/cases/17");
        handlers.getHandler(request);
        assertThat(request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE))
                .isEqualTo("/t/liuzhou/api/cases/17");
        assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .hasToString("/t/{tenant}/api/cases/{id}");
    }

    @Test
    void saysWhichMethodsThereAre() {
        assertThatThrownBy(() -> handlers.getHandler(request("PUT", "/t/liuzhou/api/cases/17")))
                .isInstanceOfSatisfying(
                        HttpRequestMethodNotSupportedException.class,
                        refused -> assertThat(refused.getSupportedMethods()).containsExactlyInAnyOrder("GET", "POST"));
        assertThat(asked).as("all, once nobody at the place takes it").contains("/api/platform/tenants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t/{tenant}/files/**", "/t/{tenant}/{face}/x", "/t/{tenant}/api/cases/?"})
    void hasNoPlaceForAPatternThatLeavesItOpen(String pattern) {
        assertThat(HandlersByPlace.place(pattern)).isEmpty();
    }

    private HandlerMethod lookUp(String method, String path) throws Exception {
        var found = handlers.getHandler(request(method, path));
        assertThat(found).isNotNull();
        return (HandlerMethod) found.getHandler();
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    @RestController
    static class Api {

        @GetMapping("/t/{tenant}/api/cases")
        void cases() {}

        @GetMapping("/t/{tenant}/api/cases/{id}")
        void one() {}

        @PostMapping("/t/{tenant}/api/cases/{id}")
        void act() {}

        @GetMapping("/t/{tenant}/api/notes/{id}")
        void note() {}

        @GetMapping("/internal/t/{tenant}/units")
        void units() {}

        @GetMapping("/api/platform/tenants")
        void tenants() {}

        @GetMapping("/t/{tenant}/files/**")
        void files() {}
    }
}

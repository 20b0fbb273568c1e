package io.cityops.cases.video;

import io.cityops.cases.keys.ApiKeys;
import io.cityops.cases.keys.Purpose;
import io.cityops.cases.lifecycle.Doer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks whose key it is before anything of what a watcher tells is read: what strangers send costs us nothing. */
@Component
class KeyBeforeBody implements HandlerInterceptor, WebMvcConfigurer {

    static final String HEADER = "X-Api-Key";

    /** The request's attribute that says who tells. */
    static final String TELLER = "io.cityops.cases.video.teller";

    private final ApiKeys keys;

    KeyBeforeBody(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/t/*/api/channels/video/events");
    }

    /** Without a key the request goes on, to be told that it needs one. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var shown = request.getHeader(HEADER);
        if (shown != null) {
            request.setAttribute(
                    TELLER, Doer.application(keys.use(shown, Purpose.VIDEO).name()));
        }
        return true;
    }
}

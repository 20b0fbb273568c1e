package io.cityops.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class AccessRulesTests {

    @Test
    void wantEveryHandlerToSayWhoMayCallItOnce() throws Exception {
        assertThat(AccessRules.isMarked(handler("open"))).isTrue();
        assertThat(AccessRules.isMarked(handler("forgotten"))).isFalse();
        assertThat(AccessRules.isMarked(handler("undecided"))).isFalse();
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Handlers(), name);
    }

    static class Handlers {

        @Public
        public void open() {}

        public void forgotten() {}

        @Public
        @Internal
        public void undecided() {}
    }
}

package io.cityops.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the service says about itself. */
class DocumentsIT extends OverHttp {

    @Test
    void describesEveryAddressAndWhoMayCallIt() {
        var document = get("/v3/api-docs", null);

        assertThat(document.status()).isEqualTo(200);
        var paths = document.body().at("/paths");
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/t/{tenant}/api/reports",
                        "/t/{tenant}/api/track/{code}",
                        "/t/{tenant}/api/track/{code}/answer",
                        "/t/{tenant}/api/track/{code}/photos/{photo}",
                        "/t/{tenant}/api/track/{code}/recordings/{recording}",
                        "/t/{tenant}/api/uploads",
                        "/t/{tenant}/api/uploads/{upload}",
                        "/t/{tenant}/api/cases/levels",
                        "/t/{tenant}/api/case-rules",
                        "/t/{tenant}/api/case-rules/proposed-hazards",
                        "/t/{tenant}/api/disputes",
                        "/t/{tenant}/api/disputes/{id}",
                        "/t/{tenant}/api/disputes/{id}/answers",
                        "/t/{tenant}/api/disputes/{id}/decision",
                        "/t/{tenant}/api/disputes/{id}/photos/{photo}",
                        "/t/{tenant}/api/disputes/groups",
                        "/t/{tenant}/api/disputes/groups/{id}",
                        "/t/{tenant}/api/disputes/settings",
                        "/t/{tenant}/api/disputes/to-decide",
                        "/t/{tenant}/api/disputes/to-decide/count",
                        "/t/{tenant}/api/cases/{id}/disputes",
                        "/t/{tenant}/api/cases",
                        "/t/{tenant}/api/cases/batch",
                        "/t/{tenant}/api/cases/counts",
                        "/t/{tenant}/api/cases/map",
                        "/t/{tenant}/api/cases/responsible",
                        "/t/{tenant}/api/cases/views",
                        "/t/{tenant}/api/cases/views/{id}",
                        "/t/{tenant}/api/cases/{id}/letters",
                        "/t/{tenant}/api/cases/stream",
                        "/t/{tenant}/api/cases/{id}",
                        "/t/{tenant}/api/cases/{id}/rating",
                        "/t/{tenant}/api/patrol/daily-log",
                        "/t/{tenant}/api/patrol/daily-log/file",
                        "/t/{tenant}/api/patrol/daily-log/totals",
                        "/t/{tenant}/api/patrol/ratings",
                        "/t/{tenant}/api/patrol/ratings/summary",
                        "/t/{tenant}/api/cases/{id}/similar",
                        "/t/{tenant}/api/cases/{id}/responsible",
                        "/t/{tenant}/api/cases/{id}/actions",
                        "/t/{tenant}/api/cases/{id}/files",
                        "/t/{tenant}/api/cases/{id}/device-files",
                        "/t/{tenant}/api/devices",
                        "/t/{tenant}/api/devices/{id}",
                        "/t/{tenant}/api/cases/{id}/photos",
                        "/t/{tenant}/api/cases/{id}/photos/{photo}",
                        "/t/{tenant}/api/channels/figures",
                        "/t/{tenant}/api/channels/email",
                        "/t/{tenant}/api/channels/email/queue",
                        "/t/{tenant}/api/channels/email/queue/count",
                        "/t/{tenant}/api/channels/email/queue/{id}/discard",
                        "/t/{tenant}/api/channels/email/queue/{id}/open",
                        "/t/{tenant}/api/channels/email/queue/{id}/pictures/{picture}",
                        "/t/{tenant}/api/channels/email/try",
                        "/t/{tenant}/api/channels/batches",
                        "/t/{tenant}/api/channels/batches/template",
                        "/t/{tenant}/api/channels/batches/{id}",
                        "/t/{tenant}/api/channels/batches/{id}/apply",
                        "/t/{tenant}/api/channels/batches/{id}/cancel",
                        "/t/{tenant}/api/channels/batches/{id}/cases",
                        "/t/{tenant}/api/channels/batches/{id}/columns",
                        "/t/{tenant}/api/channels/batches/{id}/rejected.csv",
                        "/t/{tenant}/api/channels/video/cameras",
                        "/t/{tenant}/api/channels/video/cameras/table",
                        "/t/{tenant}/api/channels/video/cameras/{id}",
                        "/t/{tenant}/api/channels/video/codes",
                        "/t/{tenant}/api/channels/video/events",
                        "/t/{tenant}/api/channels/video/queue",
                        "/t/{tenant}/api/channels/video/queue/count",
                        "/t/{tenant}/api/channels/video/queue/{id}/confirm",
                        "/t/{tenant}/api/channels/video/queue/{id}/picture",
                        "/t/{tenant}/api/channels/video/queue/{id}/reject",
                        "/t/{tenant}/api/channels/wechat",
                        "/t/{tenant}/api/channels/wechat/callback",
                        "/t/{tenant}/api/channels/keys",
                        "/t/{tenant}/api/channels/keys/{id}",
                        "/t/{tenant}/open311/v2/discovery.{format}",
                        "/t/{tenant}/open311/v2/requests.{format}",
                        "/t/{tenant}/open311/v2/requests/{id}.{format}",
                        "/t/{tenant}/open311/v2/requests/{id}/media/{photo}",
                        "/t/{tenant}/open311/v2/services.{format}",
                        "/t/{tenant}/open311/v2/services/{code}.{format}",
                        "/t/{tenant}/open311/v2/tokens/{token}.{format}",
                        "/t/{tenant}/api/supervision/units",
                        "/t/{tenant}/api/supervision/misses",
                        "/t/{tenant}/api/supervision/matters",
                        "/t/{tenant}/api/supervision/matters/{id}",
                        "/t/{tenant}/api/supervision/matters/{id}/answer",
                        "/t/{tenant}/api/supervision/matters/{id}/settle",
                        "/t/{tenant}/api/supervision/matters/{id}/send-back",
                        "/t/{tenant}/api/supervision/matters/{id}/photos/{photo}",
                        "/t/{tenant}/api/inbox",
                        "/t/{tenant}/api/inbox/read",
                        "/t/{tenant}/api/inbox/unread",
                        "/t/{tenant}/api/inbox/{id}/read",
                        "/t/{tenant}/api/notices/letters",
                        "/t/{tenant}/api/notices/letters/{id}/again",
                        "/t/{tenant}/api/notices/settings",
                        "/t/{tenant}/api/notices/trials",
                        "/t/{tenant}/api/notices/sms-callback",
                        "/t/{tenant}/api/notices/templates",
                        "/t/{tenant}/api/notices/templates/{occasion}/{channel}/{language}",
                        "/t/{tenant}/api/notices/templates/{occasion}/{channel}/{language}/preview",
                        "/t/{tenant}/api/cases/{id}/recordings/{recording}",
                        "/t/{tenant}/api/cases/{id}/originals/{file}",
                        "/t/{tenant}/levels/inbox",
                        "/t/{tenant}/levels/key");
        assertThat(document.text("/paths/~1t~1{tenant}~1api~1reports/post/x-access"))
                .isEqualTo("public");
    }

    @Test
    void answersProbes() {
        assertThat(get("/livez", null).status()).isEqualTo(200);
        assertThat(get("/readyz", null).status()).isEqualTo(200);
        assertThat(new String(get("/metrics", null).raw().body(), UTF_8)).contains("jvm_memory");
    }
}

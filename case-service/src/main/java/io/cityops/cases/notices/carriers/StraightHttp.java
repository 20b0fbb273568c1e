package io.cityops.cases.notices.carriers;

import java.io.IOException;
import java.net.HttpURLConnection;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Goes nowhere but where it is sent, and does not wait for ever. */
final class StraightHttp extends SimpleClientHttpRequestFactory {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;

    private StraightHttp() {
        setConnectTimeout(CONNECT_MILLIS);
        setReadTimeout(ANSWER_MILLIS);
    }

    static RestClient client() {
        return RestClient.builder().requestFactory(new StraightHttp()).build();
    }

    @Override
    protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
        super.prepareConnection(connection, method);
        connection.setInstanceFollowRedirects(false);
    }
}

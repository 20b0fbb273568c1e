package io.cityops.search.index;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our end of Elasticsearch: JSON there and back, and two ways to fail. */
final class ElasticsearchWire implements AutoCloseable {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final int CONNECTIONS = 128;

    private final Rest5Client client;
    private final JsonMapper json;

    ElasticsearchWire(IndexSettings settings, JsonMapper json) {
        this.json = json;
        this.client = Rest5Client.builder(settings.elasticsearch())
                .setConnectionConfigCallback(connection ->
                        connection.setConnectTimeout(Timeout.ofSeconds(2)).setSocketTimeout(Timeout.ofSeconds(30)))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                .setHttpClientConfigCallback(
                        http -> http.disableContentCompression()) // it costs more than it saves nearby
                .setRequestConfigCallback(request -> request.setResponseTimeout(30, TimeUnit.SECONDS)
                        .setConnectionRequestTimeout(5, TimeUnit.SECONDS))
                .build();
    }

    /**
     * Sends a request and gives what is answered.
     *
     * @throws IndexUnavailable when it would have been answered at another time
     * @throws IndexRefusal when it would not
     */
    JsonNode exchange(String method, String path, Map<String, String> parameters, @Nullable Object body) {
        return send(method, path, parameters, body == null ? null : entity(json.writeValueAsBytes(body)));
    }

    /** Sends lines of JSON. */
    JsonNode lines(String path, Map<String, String> parameters, byte[] lines) {
        return send("POST", path, parameters, new ByteArrayEntity(lines, NDJSON));
    }

    /** Whether there is something at the path. */
    boolean exists(String path) {
        try {
            return client.performRequest(new Request("HEAD", path)).getStatusCode() == 200;
        } catch (ResponseException e) {
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private JsonNode send(
            String method, String path, Map<String, String> parameters, @Nullable ByteArrayEntity entity) {
        var request = new Request(method, path);
        request.addParameters(parameters);
        request.setEntity(entity);
        try {
            return json.readTree(bytes(client.performRequest(request)));
        } catch (ResponseException e) {
            throw failure(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static byte[] bytes(Response response) throws IOException {
        var bytes = EntityUtils.toByteArray(response.getEntity());
        return bytes == null ? new byte[0] : bytes;
    }

    private static RuntimeException failure(ResponseException e) {
        var status = e.getResponse().getStatusCode();
        var why = String.valueOf(e.getMessage());
        return mayPass(status, why) ? unavailable(e) : new IndexRefusal(status, why);
    }

    /** Whether this answer may be another one later; an index that is blocked will be opened, or another take its place. */
    static boolean mayPass(int status, String why) {
        return status == 429 || status >= 500 || (status == 403 && why.contains("cluster_block_exception"));
    }

    private static IndexUnavailable unavailable(IOException e) {
        return new IndexUnavailable(String.valueOf(e.getMessage()), e);
    }

    private static ByteArrayEntity entity(byte[] bytes) {
        return new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON);
    }
}

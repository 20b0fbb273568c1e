package io.cityops.cases.evidence.store;

import io.cityops.tenancy.TenantId;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Keeps evidence in one bucket of an object store; every key begins with its tenant, and then is as in files. */
final class S3Store implements EvidenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
    private static final int MISSING = 404;
    private static final int ID = 36;

    private final S3Client s3;
    private final String bucket;

    S3Store(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void keep(TenantId tenant, UUID id, Form form, byte[] bytes) {
        put(tenant, id, form, RequestBody.fromBytes(bytes));
    }

    @Override
    public void keep(TenantId tenant, UUID id, Form form, Path file) {
        put(tenant, id, form, RequestBody.fromFile(file));
    }

    private void put(TenantId tenant, UUID id, Form form, RequestBody body) {
        answered(() -> s3.putObject(put -> put.bucket(bucket).key(key(tenant, id, form)), body));
    }

    @Override
    public InputStream open(TenantId tenant, UUID id, Form form, long from) throws IOException {
        return new Part(found(
                () -> s3.getObject(
                        get -> get.bucket(bucket).key(key(tenant, id, form)).range("bytes=" + from + "-")),
                id));
    }

    @Override
    public long length(TenantId tenant, UUID id, Form form) throws IOException {
        return found(() -> s3.headObject(head -> head.bucket(bucket).key(key(tenant, id, form))), id)
                .contentLength();
    }

    @Override
    public void sweep(TenantId tenant, UUID id) {
        try {
            for (var form : Form.values()) {
                s3.deleteObject(delete -> delete.bucket(bucket).key(key(tenant, id, form)));
            }
        } catch (SdkException e) {
            LOG.warn("{} of {} could not be swept away", id, tenant, e);
        }
    }

    @Override
    public List<TenantId> tenants() {
        return answered(() ->
                s3.listObjectsV2Paginator(list -> list.bucket(bucket).delimiter("/")).commonPrefixes().stream()
                        .flatMap(prefix -> TenantId.parse(prefix.prefix().replace("/", "")).stream())
                        .toList());
    }

    @Override
    public List<UUID> keptBefore(TenantId tenant, int part, Instant since) {
        var prefix = "%s/photos/%02x/".formatted(tenant, part);
        var kept = new TreeMap<UUID, Instant>();
        answered(() -> {
            s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                    .contents()
                    .forEach(one -> kept.merge(
                            UUID.fromString(one.key().substring(prefix.length(), prefix.length() + ID)),
                            one.lastModified(),
                            (a, b) -> a.isAfter(b) ? a : b));
            return kept;
        });
        kept.values().removeIf(written -> !written.isBefore(since));
        return List.copyOf(kept.keySet());
    }

    private static String key(TenantId tenant, UUID id, Form form) {
        var name = id.toString();
        return tenant.value() + "/photos/" + name.substring(name.length() - 2) + "/" + name + form.ending();
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new StoreAway(e);
        }
    }

    private static <T> T found(Supplier<T> call, UUID id) throws FileNotFoundException {
        try {
            return call.get();
        } catch (S3Exception e) {
            if (e.statusCode() == MISSING) {
                throw new FileNotFoundException(id.toString());
            }
            throw new StoreAway(e);
        } catch (SdkException e) {
            throw new StoreAway(e);
        }
    }

    /** Whoever has read enough does not wait for the rest. */
    private static final class Part extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> answer;

        Part(ResponseInputStream<GetObjectResponse> answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public void close() {
            answer.abort();
        }
    }
}

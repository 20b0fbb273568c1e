package io.cityops.cases.notices.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.FakeGateway.Call;
import io.cityops.tenancy.web.CallSignature;

/** Lets tests of other packages sign calls, and check signatures. */
public final class Signed {

    private Signed() {}

    public static String of(String secret, String path, String timestamp, String nonce, String body) {
        return CallSignature.of(secret, "POST", path, timestamp, nonce, body.getBytes(UTF_8));
    }

    public static boolean by(String secret, Call call) {
        return call.header("X-signature")
                .equals(of(secret, call.path(), call.header("X-timestamp"), call.header("X-nonce"), call.body()));
    }
}

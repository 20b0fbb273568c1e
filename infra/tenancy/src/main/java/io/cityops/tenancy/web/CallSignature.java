package io.cityops.tenancy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call between us and machines that share a secret with a tenant (HMAC-SHA256): its method, path, time, a number used once, and the hash of its body, each on a line. So
 * nobody can change any of them, or send it again later.
 */
public final class CallSignature {

    private CallSignature() {}

    /** The signature, in hexadecimal.
     *
     * @param path as it is asked for, without a query
     * @param timestamp and nonce as they stand in their headers
     */
    public static String of(String secret, String method, String path, String timestamp, String nonce, byte[] body) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            var signed = String.join("\n", method, path, timestamp, nonce, hash);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

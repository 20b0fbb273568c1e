package io.cityops.cases.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals secrets with the installation's key (AES-GCM), each bound to what it is for. */
@Component
public class Seal {

    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Seal(SecretSettings settings) {
        var bytes = Base64.getDecoder().decode(settings.encryptionKey());
        if (bytes.length != 32) {
            throw new IllegalArgumentException("cityops.encryption-key is not 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    public String seal(String secret, String purpose) {
        var iv = new byte[IV];
        RANDOM.nextBytes(iv);
        var sealed = run(Cipher.ENCRYPT_MODE, iv, secret.getBytes(UTF_8), purpose);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(IV + sealed.length)
                        .put(iv)
                        .put(sealed)
                        .array());
    }

    public String open(String sealed, String purpose) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var iv = new byte[IV];
        bytes.get(iv);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, iv, rest, purpose), UTF_8);
    }

    /** A print of a value that tells nobody what the value is, and is always the same. */
    public String print(String value, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, byte[] iv, byte[] input, String purpose) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(purpose.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A secret cannot be sealed or opened: is cityops.encryption-key still the one it was sealed with?",
                    e);
        }
    }
}

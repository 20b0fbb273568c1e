package io.cityops.cases.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypted messages: AES-256-CBC over 16 random bytes, the length as four bytes, the message and the account's id, padded
 * to blocks of 32 as PKCS#7 does. Opened only after the signature was found right, so padding tells nothing.
 */
final class Envelope {

    private static final int RANDOM_BYTES = 16;
    private static final int HEAD = RANDOM_BYTES + Integer.BYTES;
    private static final int BLOCK = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final String appId;

    Envelope(Account account) {
        this.key = Base64.getDecoder().decode(account.aesKey() + "=");
        this.appId = account.appId();
    }

    String seal(String message) {
        var text = message.getBytes(UTF_8);
        var id = appId.getBytes(UTF_8);
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        var length = HEAD + text.length + id.length;
        var padding = BLOCK - length % BLOCK;
        var plain = ByteBuffer.allocate(length + padding)
                .put(random)
                .putInt(text.length)
                .put(text)
                .put(id);
        while (plain.hasRemaining()) {
            plain.put((byte) padding);
        }
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, plain.array()));
    }

    /** @throws WeChatProblem.Forged when it was not sealed with this account's key, or is for another account */
    String open(String sealed) {
        byte[] plain;
        try {
            plain = run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(sealed));
        } catch (IllegalArgumentException e) {
            throw new WeChatProblem.Forged();
        }
        var end = plain.length - padding(plain);
        var length = end < HEAD ? -1 : ByteBuffer.wrap(plain).getInt(RANDOM_BYTES);
        if (length < 0 || length > end - HEAD) {
            throw new WeChatProblem.Forged();
        }
        var id = Arrays.copyOfRange(plain, HEAD + length, end);
        if (!MessageDigest.isEqual(id, appId.getBytes(UTF_8))) {
            throw new WeChatProblem.Forged();
        }
        return new String(plain, HEAD, length, UTF_8);
    }

    private static int padding(byte[] plain) {
        var last = plain.length == 0 ? 0 : plain[plain.length - 1];
        if (last < 1 || last > BLOCK) {
            throw new WeChatProblem.Forged();
        }
        return last;
    }

    private byte[] run(int mode, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM_BYTES));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

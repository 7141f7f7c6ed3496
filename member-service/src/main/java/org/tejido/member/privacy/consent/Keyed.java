package org.tejido.member.privacy.consent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes that nobody can make, or try out, without the key (HMAC-SHA-256, RFC 2104). */
final class Keyed {

    private static final int MAC = 32;
    private static final int ID = 16;

    private final SecretKeySpec key;

    Keyed(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** However the address is typed. */
    byte[] email(String address) {
        return hash("email\0" + address.strip().toLowerCase(Locale.ROOT));
    }

    /** Stands for one person's no to one purpose; it does not grow old, as the mail that carries it does not. */
    String withdrawal(UUID person, String purpose) {
        var id = ByteBuffer.allocate(ID)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        var purposeBytes = purpose.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(MAC + ID + purposeBytes.length)
                        .put(hash("withdrawal\0" + person + "\0" + purpose))
                        .put(id)
                        .put(purposeBytes)
                        .array());
    }

    /** Empty for what is none of ours. */
    Optional<Withdrawal> read(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= MAC + ID) {
                return Optional.empty();
            }
            var id = ByteBuffer.wrap(bytes, MAC, ID);
            var withdrawal = new Withdrawal(
                    new UUID(id.getLong(), id.getLong()),
                    new String(bytes, MAC + ID, bytes.length - MAC - ID, StandardCharsets.UTF_8));
            var expected = hash("withdrawal\0" + withdrawal.person() + "\0" + withdrawal.purpose());
            return MessageDigest.isEqual(expected, Arrays.copyOf(bytes, MAC))
                    ? Optional.of(withdrawal)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
        }
    }

    record Withdrawal(UUID person, String purpose) {}
}

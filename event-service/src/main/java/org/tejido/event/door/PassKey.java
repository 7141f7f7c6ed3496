package org.tejido.event.door;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Keys of Ed25519 (RFC 8032), as the JDK has them and as they are kept and told. */
final class PassKey {

    static final int ID_BYTES = 6;

    private static final String ALGORITHM = "Ed25519";

    /** What stands before the 32 bytes of every public key (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private PassKey() {}

    /** @param bytes 32 of them, as a JWK tells them in {@code x} (RFC 8037) */
    record Public(byte[] bytes) {

        /** The first bytes of its SHA-256, so that nobody has to hand out names. */
        String id() {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return base64(Arrays.copyOf(hash, ID_BYTES));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        String x() {
            return base64(bytes);
        }

        boolean hasSigned(Pass.Shown shown) {
            try {
                var signature = Signature.getInstance(ALGORITHM);
                signature.initVerify(key());
                signature.update(shown.payload());
                return signature.verify(shown.signature());
            } catch (GeneralSecurityException notOne) {
                return false;
            }
        }

        private PublicKey key() throws GeneralSecurityException {
            var encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + bytes.length);
            System.arraycopy(bytes, 0, encoded, X509_HEAD.length, bytes.length);
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        }
    }

    /** @param bytes PKCS #8 */
    record Private(byte[] bytes) {

        byte[] sign(byte[] payload) {
            try {
                var signature = Signature.getInstance(ALGORITHM);
                signature.initSign(key());
                signature.update(payload);
                return signature.sign();
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("A pass could not be signed.", failure);
            }
        }

        private PrivateKey key() throws GeneralSecurityException {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        }

        /** Never the key: this is what a log would show. */
        @Override
        public String toString() {
            return "PassKey.Private";
        }
    }

    record Pair(Public open, Private secret) {

        static Pair generate() {
            try {
                var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                var encoded = pair.getPublic().getEncoded();
                return new Pair(
                        new Public(Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length)),
                        new Private(pair.getPrivate().getEncoded()));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

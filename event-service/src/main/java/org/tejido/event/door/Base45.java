package org.tejido.event.door;

import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes in the 45 characters that a QR code holds most densely: two bytes in three characters, a last one in two (RFC 9285).
 */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;
    private static final int[] VALUES = new int[128];

    static {
        Arrays.fill(VALUES, -1);
        for (var value = 0; value < BASE; value++) {
            VALUES[ALPHABET.charAt(value)] = value;
        }
    }

    private Base45() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 1);
        for (var at = 0; at < bytes.length; at += 2) {
            var pair = at + 1 < bytes.length;
            var number = pair ? (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff : bytes[at] & 0xff;
            text.append(ALPHABET.charAt(number % BASE)).append(ALPHABET.charAt(number / BASE % BASE));
            if (pair) {
                text.append(ALPHABET.charAt(number / BASE / BASE));
            }
        }
        return text.toString();
    }

    /** @return empty for what no bytes are encoded as */
    static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        var bytes = new byte[text.length() / 3 * 2 + text.length() % 3 / 2];
        var filled = 0;
        for (var at = 0; at < text.length(); at += 3) {
            var last = Math.min(at + 3, text.length()) - 1;
            var number = 0;
            for (var place = last; place >= at; place--) {
                var value = value(text.charAt(place));
                if (value < 0) {
                    return Optional.empty();
                }
                number = number * BASE + value;
            }
            var pair = last - at == 2;
            if (number > (pair ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (pair) {
                bytes[filled++] = (byte) (number >> 8);
            }
            bytes[filled++] = (byte) number;
        }
        return Optional.of(bytes);
    }

    private static int value(char character) {
        return character < VALUES.length ? VALUES[character] : -1;
    }
}

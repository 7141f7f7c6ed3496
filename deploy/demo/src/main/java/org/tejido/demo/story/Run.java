package org.tejido.demo.story;

import java.security.SecureRandom;
import java.time.LocalDate;

/** What makes one run of the story differ from all others: fresh names, so that it can be told again on the same data. */
record Run(String mark, LocalDate today) {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Run fresh(LocalDate today) {
        var mark = new StringBuilder();
        for (var i = 0; i < 5; i++) {
            mark.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Run(mark.toString(), today);
    }

    /** A company that does not exist, under a name that no other run takes. */
    String companyName() {
        return "%s%s %s Diagnóstica SL"
                .formatted(
                        pick("Onco", "Bio", "Geno", "Cito", "Hemo"),
                        pick("tela", "lana", "trama", "hilo", "nudo"),
                        mark);
    }

    private static String pick(String... words) {
        return words[RANDOM.nextInt(words.length)];
    }

    /** An address that belongs to nobody (RFC 2606). */
    String mailOf(String who) {
        return "%s.%s@example.org".formatted(who, mark.toLowerCase());
    }

    String password() {
        var password = new StringBuilder();
        for (var i = 0; i < 24; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

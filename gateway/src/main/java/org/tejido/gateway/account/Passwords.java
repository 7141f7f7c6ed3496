package org.tejido.gateway.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tejido.gateway.problem.Refusal;

/**
 * Argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 passes), and NIST SP 800-63B's rules:
 * length instead of composition, and none of those that everybody tries first.
 */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore memory = new Semaphore(AT_ONCE);
    private final Set<String> commonest = commonest();

    /** What a wrong guess is compared with where there is no account, so that it takes as long. */
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> argon2.encode("nobody has this password"));

    /** @throws Refusal for a password that would not keep anybody out */
    public String sealed(String password, String email) {
        var local = email.split("@")[0].toLowerCase(Locale.ROOT);
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw refused("password-length", "A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (commonest.contains(lower)
                || lower.chars().distinct().count() < 4
                || (local.length() > 3 && lower.contains(local))) {
            throw refused("password-common", "This password is among the first that somebody would try.");
        }
        return inTurn(() -> argon2.encode(password));
    }

    /** Takes as long where there is no account. */
    public boolean match(String guess, @Nullable String sealed) {
        var against = sealed == null ? nobodys.get() : sealed;
        return inTurn(() -> argon2.matches(guess, against)) && sealed != null;
    }

    /** Each takes 19 MiB for a moment: a crowd at the door must not take all memory. */
    private <T> T inTurn(Supplier<T> work) {
        memory.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            memory.release();
        }
    }

    private static Refusal refused(String code, String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    private static Set<String> commonest() {
        try {
            return new ClassPathResource("commonest-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

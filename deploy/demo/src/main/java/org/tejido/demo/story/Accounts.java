package org.tejido.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The staff accounts that the demonstration made, kept from one run to the next in a file that only its owner reads.
 * Written before an account is made: one whose making was never answered is not lost.
 */
final class Accounts {

    record Account(String email, String password) {

        @Override
        public String toString() {
            return "Account[" + email + "]";
        }
    }

    private final Path file;

    Accounts(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    Optional<Account> find(String who) {
        var kept = read();
        return Optional.ofNullable(kept.getProperty(who + ".email"))
                .map(email -> new Account(email, kept.getProperty(who + ".password")));
    }

    Account keep(String who, Account account) {
        var kept = read();
        kept.setProperty(who + ".email", account.email());
        kept.setProperty(who + ".password", account.password());
        write(kept);
        return account;
    }

    private Properties read() {
        var kept = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            kept.load(text);
        } catch (NoSuchFileException nothingKept) {
            return kept;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return kept;
    }

    private void write(Properties kept) {
        var lines = kept.stringPropertyNames().stream()
                .sorted()
                .map(name -> name + "=" + kept.getProperty(name) + "\n")
                .collect(Collectors.joining());
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(
                    fresh, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                channel.write(StandardCharsets.UTF_8.encode(lines));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

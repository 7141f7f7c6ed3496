package org.tejido.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A process's hold on a name: a locked file with its number in it. The lock ends with the process, however that ends, so
 * that a number in a file that is not locked means nothing.
 */
final class Claim implements AutoCloseable {

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** A channel that nobody holds on to is closed with the garbage, and its lock is gone. */
    private static final Set<Claim> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private Claim(FileChannel channel) {
        this.channel = channel;
    }

    /** For this process, or empty if another one holds it. */
    static Optional<Claim> on(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var channel = open(file);
            for (var tries = 0; tries < TRIES; tries++) {
                if (channel.tryLock() != null) {
                    var number = Long.toString(ProcessHandle.current().pid()) + "\n";
                    channel.truncate(0).write(ByteBuffer.wrap(number.getBytes(StandardCharsets.US_ASCII)), 0);
                    var claim = new Claim(channel);
                    HELD.add(claim);
                    return Optional.of(claim);
                }
                // Somebody may only be looking.
                Thread.sleep(PAUSE);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failure) {
            throw new CannotStart(file + " cannot be written: " + failure.getMessage() + ".", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", interruption);
        }
    }

    /** Who holds it now. */
    static Optional<ProcessHandle> holder(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = open(file)) {
            if (channel.tryLock() != null) {
                return Optional.empty();
            }
            var number = Files.readString(file).strip();
            return number.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(number));
        } catch (IOException failure) {
            throw new CannotStart(file + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    @Override
    public void close() throws IOException {
        HELD.remove(this);
        channel.close();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}

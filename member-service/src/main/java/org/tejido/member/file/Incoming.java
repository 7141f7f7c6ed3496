package org.tejido.member.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A file that has come in whole, on the disk of this instance until it is stored.
 *
 * @param sha256 hexadecimal
 */
record Incoming(Path path, long size, String sha256, ContentKind kind) {

    /** Of which it is stored. */
    static final int PIECE = 256 * 1024;

    private static final int FIRST = 1024;

    /** No more is written than is taken in. Fails with {@link FileRefused}. */
    static Mono<Void> receive(Flux<DataBuffer> body, Path path, long most) {
        var bytes = new AtomicLong();
        return DataBufferUtils.write(
                body.doOnNext(buffer -> {
                    if (bytes.addAndGet(buffer.readableByteCount()) > most) {
                        DataBufferUtils.release(buffer);
                        throw FileRefused.tooLarge();
                    }
                }),
                path);
    }

    /** Reads it piece by piece; blocks. @throws FileRefused where it is nothing that is taken in */
    static Incoming read(Path path, String name) {
        try (var in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = in.readNBytes(FIRST);
            if (piece.length == 0) {
                throw FileRefused.empty();
            }
            var kind = ContentKind.of(piece, name).orElseThrow(FileRefused::ofThatKind);
            var size = 0L;
            while (piece.length > 0) {
                digest.update(piece);
                size += piece.length;
                piece = in.readNBytes(PIECE);
            }
            return new Incoming(path, size, HexFormat.of().formatHex(digest.digest()), kind);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** One at a time, as they are asked for; blocks. */
    Flux<byte[]> pieces() {
        return Flux.using(
                () -> Files.newInputStream(path),
                in -> Flux.range(0, Math.toIntExact((size + PIECE - 1) / PIECE)).map(_ -> read(in)),
                Incoming::close);
    }

    private static byte[] read(InputStream in) {
        try {
            return in.readNBytes(PIECE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

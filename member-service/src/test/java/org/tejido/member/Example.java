package org.tejido.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A message as its producer pins it. A missing file is a failure: the contract is the producer's word. */
public final class Example {

    private Example() {}

    public static String of(String type) {
        var producer = type.substring(0, type.indexOf('.'));
        try {
            return Files.readString(Path.of("..", producer + "-service", "contracts", "examples", type + ".json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

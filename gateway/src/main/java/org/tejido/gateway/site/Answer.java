package org.tejido.gateway.site;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a service said, or that it did not. */
sealed interface Answer<T> {

    record Found<T>(T value) implements Answer<T> {}

    /** There is none, or none that anybody may see. */
    record Nothing<T>() implements Answer<T> {}

    /** It goes by another id now. */
    record Moved<T>(UUID id) implements Answer<T> {}

    /** Nobody answers. */
    record Away<T>() implements Answer<T> {}

    default boolean isAway() {
        return this instanceof Away;
    }

    default @Nullable T orNull() {
        return this instanceof Found<T>(var value) ? value : null;
    }

    /** Null where nothing was found. */
    default <R> @Nullable R map(Function<T, R> with) {
        return this instanceof Found<T>(var value) ? with.apply(value) : null;
    }
}

package org.tejido.platform.trace;

import java.util.Map;
import org.tejido.traces.Kind;

/** Where it is said what took how long, and within what. Nowhere, unless an address is configured. */
public interface Spans {

    Spans NONE = (_, _, trace, _) -> new Span() {
        @Override
        public Trace trace() {
            return trace;
        }
    };

    /**
     * Something begins within that trace.
     *
     * @param name the same for all that is alike, such as {@code SELECT}
     * @param attributes by the names that OpenTelemetry's semantic conventions have for them; no personal data
     */
    Span begin(String name, Kind kind, Trace within, Map<String, String> attributes);

    /** One of them. It is told once it has ended, and only then. */
    interface Span {

        /** For what happens within it. */
        Trace trace();

        /** Once more is known. */
        default void named(String name) {}

        default void failed(Throwable failure) {}

        default void end() {}
    }
}

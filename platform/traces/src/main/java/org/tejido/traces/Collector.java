package org.tejido.traces;

import tools.jackson.databind.json.JsonMapper;

/** Who is told of spans. */
public interface Collector extends AutoCloseable {

    Collector NOBODY = _ -> {};

    /**
     * One that is reached over OTLP/HTTP; nobody where there is no endpoint.
     *
     * @param endpoint without {@code /v1/traces}, such as {@code http://127.0.0.1:4318}
     * @param service whose spans they are
     */
    static Collector at(String endpoint, String service, JsonMapper json) {
        return endpoint.isBlank() ? NOBODY : new OtlpCollector(endpoint, service, json);
    }

    /** Returns at once, whatever becomes of it. */
    void tell(Span span);

    /** Tells what waits. */
    @Override
    default void close() {}
}

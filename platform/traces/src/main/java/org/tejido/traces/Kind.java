package org.tejido.traces;

/** As OpenTelemetry numbers them. */
public enum Kind {
    SERVER(2),
    CLIENT(3),
    PRODUCER(4),
    CONSUMER(5);

    final int number;

    Kind(int number) {
        this.number = number;
    }
}

package org.tejido.bench;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks over one connection that stays open, and takes no answer but the expected. */
final class Caller implements ClosedLoop.Client {

    private final Wire wire;
    private final Authorization authorization;
    private final Function<String, byte[]> request;
    private final int expected;

    /** @param request made of the header that says who asks */
    Caller(int port, Supplier<String> authorization, int expected, Function<String, byte[]> request)
            throws IOException {
        this.wire = new Wire(port);
        this.authorization = new Authorization(authorization);
        this.request = request;
        this.expected = expected;
    }

    @Override
    public void once() throws IOException {
        var status = wire.exchange(request.apply(authorization.header()));
        if (status != expected) {
            throw new IllegalStateException("A request was answered with " + status);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}

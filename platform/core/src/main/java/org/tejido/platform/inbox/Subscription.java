package org.tejido.platform.inbox;

import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One reader of other services' messages: a bean of this type is all that a service writes. */
public interface Subscription {

    /** Stable: the consumer group is {@code <service>.<name>}, and the version guard is kept under it. */
    String name();

    Set<String> topics();

    /**
     * The effect of one message, run in the transaction of its guard: it happens once, or not at all. A type that the
     * subscription does not know is no error: return an empty {@code Mono}. An error parks the message and closes the
     * gate for its aggregate, unless the database could not be reached, which is waited out.
     */
    Mono<Void> apply(Received message);

    /**
     * The effects of messages that were delivered together, in their order and in one transaction. One after another, unless
     * the subscription has one statement for all of them. Where it fails, each is applied alone, so that the one to blame
     * is found.
     */
    default Mono<Void> applyAll(List<Received> messages) {
        return Flux.fromIterable(messages)
                .concatMap(message -> apply(message).contextWrite(message.trace()::into))
                .then();
    }
}

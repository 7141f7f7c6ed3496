package org.tejido.platform.idempotency;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Callers;
import reactor.core.publisher.Mono;

/**
 * Makes a POST with an {@code Idempotency-Key} happen once. The key, the command's effects and the answer are one
 * transaction: a repetition finds the answer or finds nothing. A repetition that comes while the first is under way
 * waits for it in the database. An answer that refuses keeps nothing, and neither does its command.
 */
final class IdempotencyFilter implements WebFilter, Ordered {

    static final String KEY = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int MOST_BYTES = 1024 * 1024;

    private final Answers answers;
    private final TransactionalOperator transaction;
    private final OwnKeys ownKeys;

    IdempotencyFilter(Answers answers, TransactionalOperator transaction, OwnKeys ownKeys) {
        this.answers = answers;
        this.transaction = transaction;
        this.ownKeys = ownKeys;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var key = exchange.getRequest().getHeaders().getFirst(KEY);
        if (key == null || exchange.getRequest().getMethod() != HttpMethod.POST) {
            return chain.filter(exchange);
        }
        if (!FORM.matcher(key).matches()) {
            return Mono.error(new Malformed(
                    "idempotency-key-malformed", "An Idempotency-Key is 1 to 255 printable ASCII characters."));
        }
        if (ownKeys.include(exchange.getRequest().getPath().pathWithinApplication())) {
            return body(exchange.getRequest()).flatMap(body -> passOn(exchange, chain, key, body));
        }
        return body(exchange.getRequest())
                .flatMap(body -> answer(exchange, chain, key, body))
                .flatMap(answer -> answer.writeTo(exchange.getResponse()));
    }

    private static Mono<Void> passOn(ServerWebExchange exchange, WebFilterChain chain, String key, byte[] body) {
        claim(exchange, key, body).putInto(exchange);
        return chain.filter(exchange.mutate()
                .request(new BufferedRequest(exchange.getRequest(), body))
                .build());
    }

    private static Claim claim(ServerWebExchange exchange, String key, byte[] body) {
        return new Claim(Callers.of(exchange).name(), key, Fingerprint.of(exchange.getRequest(), body));
    }

    private Mono<Answer> answer(ServerWebExchange exchange, WebFilterChain chain, String key, byte[] body) {
        var claim = claim(exchange, key, body);
        return transaction
                .execute(status -> answers.claim(claim).switchIfEmpty(Mono.defer(() -> carryOut(exchange, chain, body)
                        .flatMap(answer -> {
                            if (answer.refuses()) {
                                status.setRollbackOnly();
                                return Mono.just(answer);
                            }
                            return answers.keep(claim, answer).thenReturn(answer);
                        }))))
                .single();
    }

    private static Mono<Answer> carryOut(ServerWebExchange exchange, WebFilterChain chain, byte[] body) {
        var response = new HeldResponse(exchange.getResponse());
        var again = exchange.mutate()
                .request(new BufferedRequest(exchange.getRequest(), body))
                .response(response)
                .build();
        return chain.filter(again).then(Mono.fromSupplier(response::answer));
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), MOST_BYTES)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}

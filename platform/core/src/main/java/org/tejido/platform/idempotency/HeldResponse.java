package org.tejido.platform.idempotency;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds an answer back until its transaction has committed: nobody is told what could still be undone. */
final class HeldResponse extends ServerHttpResponseDecorator {

    private byte[] body = new byte[0];

    HeldResponse(ServerHttpResponse response) {
        super(response);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> content) {
        return DataBufferUtils.join(content)
                .doOnNext(buffer -> {
                    body = new byte[buffer.readableByteCount()];
                    buffer.read(body);
                    DataBufferUtils.release(buffer);
                })
                .then();
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> content) {
        return writeWith(Flux.from(content).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.empty();
    }

    Answer answer() {
        var status = getStatusCode();
        return new Answer(status == null ? 200 : status.value(), kept(getHeaders()), body);
    }

    private static Map<String, List<String>> kept(HttpHeaders headers) {
        var kept = new TreeMap<String, List<String>>();
        for (var name : Answer.KEPT) {
            var values = headers.get(name);
            if (values != null) {
                kept.put(name, List.copyOf(values));
            }
        }
        return kept;
    }
}

package org.tejido.platform.version;

import jakarta.validation.Validator;
import java.io.IOException;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.tejido.platform.problem.Malformed;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a handler's {@link MergePatch} from the body. */
public final class MergePatches implements HandlerMethodArgumentResolver {

    private static final int MOST_BYTES = 256 * 1024;

    private final JsonMapper json;
    private final Validator validator;

    public MergePatches(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MergePatch.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), MOST_BYTES)
                .map(this::read)
                .switchIfEmpty(Mono.error(MergePatches::noObject))
                .cast(Object.class);
    }

    private MergePatch read(DataBuffer buffer) {
        try (var body = buffer.asInputStream(true)) {
            var patch = json.readTree(body);
            if (!patch.isObject()) {
                throw noObject();
            }
            return new MergePatch(patch, json, validator);
        } catch (JacksonException | IOException _) {
            throw noObject();
        }
    }

    private static Malformed noObject() {
        return new Malformed("body-malformed", "The body is to be a JSON object that names what changes.");
    }
}

package org.tejido.platform.trace;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.tejido.traces.Kind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each statement within a trace is a span of it. Statements are told as they are written, without what is bound to them. */
final class TracedDatabase implements BeanPostProcessor {

    /** Asked late: whoever works on other beans is made before them. */
    private final Supplier<Spans> spans;

    TracedDatabase(Supplier<Spans> spans) {
        this.spans = spans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ConnectionFactory factory ? new Factory(factory) : bean;
    }

    private final class Factory implements ConnectionFactory, Wrapped<ConnectionFactory> {

        private final ConnectionFactory factory;

        Factory(ConnectionFactory factory) {
            this.factory = factory;
        }

        @Override
        public Publisher<? extends Connection> create() {
            return Mono.from(factory.create())
                    .map(connection -> traced(Connection.class, connection, connection(connection)));
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return factory.getMetadata();
        }

        @Override
        public ConnectionFactory unwrap() {
            return factory;
        }
    }

    private InvocationHandler connection(Connection connection) {
        return (_, method, arguments) -> {
            var result = invoke(connection, method, arguments);
            return method.getName().equals("createStatement") && result instanceof Statement statement
                    ? traced(Statement.class, statement, statement(statement, (String) arguments[0]))
                    : result;
        };
    }

    /** What binds and adds returns the statement itself: the traced one. */
    private InvocationHandler statement(Statement statement, String sql) {
        return (proxy, method, arguments) -> {
            var result = invoke(statement, method, arguments);
            if (method.getName().equals("execute")) {
                return within(sql, (Publisher<?>) result);
            }
            return result == statement ? proxy : result;
        };
    }

    private Flux<?> within(String sql, Publisher<?> execution) {
        return Flux.deferContextual(context -> Trace.in(context)
                .<Flux<?>>map(trace -> {
                    var span = spans.get()
                            .begin(
                                    sql.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT),
                                    Kind.CLIENT,
                                    trace,
                                    Map.of("db.system.name", "postgresql", "db.query.text", sql));
                    return Flux.from(execution).doOnError(span::failed).doFinally(_ -> span.end());
                })
                .orElseGet(() -> Flux.from(execution)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T traced(Class<T> type, T target, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(TracedDatabase.class.getClassLoader(), interfaces(type, target), handler));
    }

    /** Pools and drivers look for what they have wrapped themselves. */
    private static Class<?>[] interfaces(Class<?> type, Object target) {
        return target instanceof Wrapped<?> ? new Class<?>[] {type, Wrapped.class} : new Class<?>[] {type};
    }
}

package org.tejido.platform.trace;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tejido.traces.Collector;
import org.tejido.traces.Kind;

/** Tells a collector of each. Which traces are kept is the collector's to say. */
final class ToldSpans implements Spans {

    private final Collector collector;

    ToldSpans(Collector collector) {
        this.collector = collector;
    }

    @Override
    public Span begin(String name, Kind kind, Trace within, Map<String, String> attributes) {
        return new Running(name, kind, within, attributes);
    }

    private final class Running implements Span {

        private final Kind kind;
        private final Trace within;
        private final Trace own;
        private final Map<String, String> attributes;
        private final Instant begun = Instant.now();
        private volatile String name;
        private volatile @Nullable String failure;

        Running(String name, Kind kind, Trace within, Map<String, String> attributes) {
            this.name = name;
            this.kind = kind;
            this.within = within;
            this.own = within.child();
            this.attributes = attributes;
        }

        @Override
        public Trace trace() {
            return own;
        }

        @Override
        public void named(String better) {
            name = better;
        }

        /** By its kind alone: what a failure says may be about people. */
        @Override
        public void failed(Throwable with) {
            failure = with.getClass().getSimpleName();
        }

        @Override
        public void end() {
            collector.tell(new org.tejido.traces.Span(
                    own.traceId(),
                    own.parentId(),
                    within.parentId(),
                    name,
                    kind,
                    begun,
                    Instant.now(),
                    attributes,
                    failure));
        }
    }
}

package org.tejido.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first visit to the console costs, as it comes over the wire. */
@ExtendWith(House.class)
class FirstVisitTest {

    private static final long MOST = 250 * 1024;

    @Test
    void fetchesLittleScriptBeforeTheFirstPageIsThere(Cluster cluster) {
        try (var ada = cluster.ada()) {
            var script = new AtomicLong();
            ada.page().onRequestFinished(request -> {
                if (request.resourceType().equals("script")) {
                    script.addAndGet(request.sizes().responseBodySize);
                }
            });
            ada.opens("/console");
            ada.section("Tasks that are due").waitFor();

            System.out.printf("The first page of the console takes %,d bytes of script.%n", script.get());
            assertThat(script.get()).isBetween(1L, MOST);
        }
    }
}

package org.tejido.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tejido.gateway.problem.Refusal;

class BulkheadTest {

    private final Bulkhead bulkhead = new Bulkhead(8);
    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void leavesRoomBesideSomebodyWhoseCallsDragOn() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = new CountDownLatch(4);
            List<Future<ServerResponse>> slow = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> bulkhead.filter(from("203.0.113.7"), _ -> {
                        under.countDown();
                        answered.await();
                        return ok();
                    })))
                    .toList();
            under.await();

            try {
                assertThatThrownBy(() -> bulkhead.filter(from("203.0.113.7"), _ -> ok()))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                .isEqualTo("too-many-requests"));
                assertThat(bulkhead.filter(from("203.0.113.8"), _ -> ok())
                                .statusCode()
                                .value())
                        .isEqualTo(200);
            } finally {
                answered.countDown();
            }
            for (var call : slow) {
                call.get();
            }
        }
        assertThat(bulkhead.filter(from("203.0.113.7"), _ -> ok()).statusCode().value())
                .isEqualTo(200);
    }

    private static ServerResponse ok() {
        return ServerResponse.ok().build();
    }

    private static ServerRequest from(String address) {
        var request = new MockHttpServletRequest("GET", "/api/calls");
        request.setRemoteAddr(address);
        return ServerRequest.create(request, List.of());
    }
}

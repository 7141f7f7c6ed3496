package org.tejido.platform.inbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Admins;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** What an operator sees of parked messages, and what can be done about them. */
@RestController
@RequestMapping("/api/operations/${tejido.service}/parked")
class ParkedMessages {

    private final Inbox inbox;
    private final Parking parking;
    private final Audit audit;
    private final TransactionalOperator transaction;

    ParkedMessages(Inbox inbox, Parking parking, Audit audit, TransactionalOperator transaction) {
        this.transaction = transaction;
        this.inbox = inbox;
        this.parking = parking;
        this.audit = audit;
    }

    @Admins
    @GetMapping
    Mono<Page<View>> list(PageRequest page) {
        return parking.list(page.afterNumber(), page.limit() + 1)
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.id())));
    }

    /** Applies the message in its turn, and those that waited behind it. */
    @Admins
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> replay(@PathVariable long id) {
        return inbox.replay(id, audit.note(Deed.of("parked-message.replayed", Long.toString(id))));
    }

    /** Gives the message up. Those behind it wait until its teller tells it again. */
    @Admins
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@PathVariable long id) {
        return parking.remove(id)
                .then(Mono.defer(() -> audit.note(Deed.of("parked-message.discarded", Long.toString(id)))))
                .as(transaction::transactional);
    }

    record View(
            long id,
            String subscription,
            String topic,
            int partition,
            long offset,
            @Nullable UUID subject,
            @Nullable Long sequence,
            String reason,
            String detail,
            Instant parkedAt) {

        static View of(Readable row) {
            return new View(
                    Rows.get(row, "id", Long.class),
                    Rows.get(row, "subscription", String.class),
                    Rows.get(row, "topic", String.class),
                    Rows.get(row, "partition", Integer.class),
                    Rows.get(row, "offset", Long.class),
                    row.get("subject", UUID.class),
                    row.get("sequence", Long.class),
                    Rows.get(row, "reason", String.class),
                    Rows.get(row, "detail", String.class),
                    Rows.get(row, "parked_at", Instant.class));
        }
    }
}

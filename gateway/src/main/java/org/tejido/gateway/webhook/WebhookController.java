package org.tejido.gateway.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.version.IfMatch;

@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    private static final int PAGE = 50;

    private final WebhookDesk desk;
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhookController(WebhookDesk desk, Webhooks webhooks, Deliveries deliveries) {
        this.desk = desk;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @PostMapping
    ResponseEntity<Made> make(@Valid @RequestBody Form form) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var secret = desk.make(id, form, Callers.known());
        return ResponseEntity.created(URI.create("/api/webhooks/" + id))
                .body(new Made(webhooks.get(id), secret.wire()));
    }

    @GetMapping
    Items<Webhook> list() {
        return new Items<>(webhooks.all(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<Webhook> get(@PathVariable UUID id) {
        return shown(id);
    }

    @PutMapping("/{id}")
    ResponseEntity<Webhook> revise(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @Valid @RequestBody Form form) {
        desk.revise(id, IfMatch.version(version), form);
        return shown(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestHeader("If-Match") String version) {
        desk.remove(id, IfMatch.version(version));
    }

    @PostMapping("/{id}/secret-rotation")
    Made rotate(@PathVariable UUID id) {
        var secret = desk.rotate(id);
        return new Made(webhooks.get(id), secret.wire());
    }

    @PostMapping("/{id}/deactivation")
    ResponseEntity<Webhook> disable(@PathVariable UUID id) {
        desk.disable(id, "office");
        return shown(id);
    }

    @PostMapping("/{id}/activation")
    ResponseEntity<Webhook> enable(@PathVariable UUID id) {
        desk.enable(id);
        return shown(id);
    }

    @PostMapping("/{id}/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent ping(@PathVariable UUID id) {
        return new Sent(desk.ping(id));
    }

    @GetMapping("/{id}/deliveries")
    Items<Delivery.View> deliveries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long cursor) {
        webhooks.get(id);
        var rows = deliveries.of(id, state, cursor, PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        return new Items<>(shown, rows.size() > PAGE ? shown.getLast().deliveryId() : null);
    }

    @GetMapping("/{id}/deliveries/{delivery}")
    Delivery.Detail delivery(@PathVariable UUID id, @PathVariable long delivery) {
        return deliveries.get(id, delivery);
    }

    @PostMapping("/{id}/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent replay(@PathVariable UUID id, @PathVariable long delivery) {
        deliveries.replay(id, delivery);
        return new Sent(delivery);
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replayFailed(@PathVariable UUID id) {
        webhooks.get(id);
        return new Replayed(deliveries.replayFailed(id));
    }

    private ResponseEntity<Webhook> shown(UUID id) {
        var webhook = webhooks.get(id);
        return ResponseEntity.ok().eTag(IfMatch.tag(webhook.version())).body(webhook);
    }

    /** @param types such as {@code event.registration.confirmed} */
    record Form(
            @NotBlank @Size(max = Destination.LONGEST) String url,
            @Nullable @Size(max = 200) String description,
            @NotEmpty @Size(max = 100) List<@NotNull @Size(max = 100) String> types) {}

    /** @param secret shown this once */
    record Made(Webhook webhook, String secret) {}

    record Sent(long deliveryId) {}

    record Replayed(int deliveries) {}

    record Items<T>(List<T> items, @Nullable Long next) {}
}

package org.tejido.gateway.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** The office names who is told what. */
@Service
class WebhookDesk {

    private static final Pattern TYPE = Pattern.compile("[a-z]+\\.[a-z-]+\\.[a-z-]+");

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final Networks networks;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final Audit audit;

    WebhookDesk(
            Webhooks webhooks,
            Secrets secrets,
            Deliveries deliveries,
            Networks networks,
            WebhookSettings settings,
            JsonMapper json,
            Audit audit) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.networks = networks;
        this.settings = settings;
        this.json = json;
        this.audit = audit;
    }

    /** @return what signs, which is shown this once */
    @Transactional
    public Secret make(UUID id, WebhookController.Form form, Caller maker) {
        var destination = destination(form);
        var types = types(form);
        webhooks.add(id, destination, description(form), types, maker.id());
        note("webhook.made", id, destination, types);
        return secrets.add(id);
    }

    @Transactional
    public void revise(UUID id, long version, WebhookController.Form form) {
        var destination = destination(form);
        var types = types(form);
        webhooks.revise(id, version, destination, description(form), types);
        note("webhook.revised", id, destination, types);
    }

    @Transactional
    public void remove(UUID id, long version) {
        webhooks.remove(id, version);
        audit.note(Deed.of("webhook.removed", id));
    }

    /** Saying it again changes nothing. @param as {@code office} or {@code gone} */
    @Transactional
    public void disable(UUID id, String as) {
        if (webhooks.disable(id, as)) {
            audit.note(Deed.of("webhook.disabled", id).with("as", as));
        }
    }

    /** Saying it again changes nothing. */
    @Transactional
    public void enable(UUID id) {
        if (webhooks.enable(id)) {
            audit.note(Deed.of("webhook.enabled", id));
        }
    }

    @Transactional
    public Secret rotate(UUID id) {
        webhooks.lock(id);
        audit.note(Deed.of("webhook.secret-rotated", id));
        return secrets.rotate(id);
    }

    /** @return the id of the delivery */
    long ping(UUID id) {
        webhooks.get(id);
        return deliveries.send(id, Message.ping(id, UuidCreator.getTimeOrderedEpoch(), Instant.now(), json));
    }

    /** The host alone: what else is in an address may be a secret between two systems. */
    private void note(String action, UUID id, Destination destination, List<String> types) {
        audit.note(Deed.of(action, id).with("host", destination.host()).with("types", String.join(" ", types)));
    }

    /** A name that leads nowhere today may lead somewhere tomorrow: it is asked again for each call. */
    private Destination destination(WebhookController.Form form) {
        var destination = Destination.of(form.url());
        try {
            new Gate(SystemDefaultDnsResolver.INSTANCE, networks, destination).resolve(destination.host());
        } catch (Gate.RefusedAddress _) {
            throw Destination.refused(
                    "It leads to addresses of the Internet, over https and port 443, or to networks that the operator has named.");
        } catch (UnknownHostException _) {
            if (!destination.isOfTheInternet()) {
                throw Destination.refused("It begins with https:// and has no port.");
            }
        }
        return destination;
    }

    private static String description(WebhookController.Form form) {
        return form.description() == null ? "" : form.description().strip();
    }

    private List<String> types(WebhookController.Form form) {
        var unknown = form.types().stream()
                .filter(type -> !TYPE.matcher(type).matches() || !settings.tells(type))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "message-type-unknown",
                    "No service tells '%s'. Types are such as of these topics: %s."
                            .formatted(unknown.get(), String.join(", ", settings.topics())));
        }
        return form.types().stream().distinct().sorted().toList();
    }
}

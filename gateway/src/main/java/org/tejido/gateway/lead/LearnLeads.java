package org.tejido.gateway.lead;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tejido.gateway.account.OrganisationLeads;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.route.RouteTable;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.token.ServiceTokens;

/** Asks every few seconds. What was known holds as long as the service does not say. */
@Component
public class LearnLeads {

    private static final Logger LOG = LoggerFactory.getLogger(LearnLeads.class);

    private final RestClient services;
    private final ServiceTokens tokens;
    private final OrganisationLeads leads;
    private final LeadSettings settings;
    private final Caller itself;
    private final String address;

    LearnLeads(
            RestClient.Builder services,
            RouteTable table,
            ServiceTokens tokens,
            OrganisationLeads leads,
            LeadSettings settings) {
        this.services = services.build();
        this.tokens = tokens;
        this.leads = leads;
        this.settings = settings;
        this.itself = new Caller(new UUID(0, 0), "gateway", Role.MANAGER, null, settings.service() + ":read");
        var route = table.routes().get(settings.service());
        if (route == null) {
            throw new IllegalStateException("tejido.leads.service is none of tejido.routes.");
        }
        this.address = route.uri() + settings.path();
    }

    @Scheduled(cron = "${tejido.leads.cron}")
    public void learn() {
        try {
            leads.learn(all());
        } catch (RestClientException failure) {
            LOG.debug("Which organisations were merged is not known and will be asked again: {}", failure.toString());
        }
    }

    private Map<UUID, UUID> all() {
        var all = new HashMap<UUID, UUID>();
        var page = page(null);
        while (true) {
            page.items().forEach(lead -> all.put(lead.organisationId(), lead.survivorId()));
            if (page.next() == null) {
                return all;
            }
            page = page(page.next());
        }
    }

    private Page page(@Nullable String cursor) {
        var page = services.get()
                .uri(
                        address + "?limit=200" + (cursor == null ? "" : "&cursor={cursor}"),
                        Objects.requireNonNullElse(cursor, ""))
                .headers(headers -> headers.setBearerAuth(tokens.tokenOf(itself, settings.service())))
                .retrieve()
                .body(Page.class);
        return Objects.requireNonNullElseGet(page, () -> new Page(List.of(), null));
    }

    private record Page(List<Lead> items, @Nullable String next) {}

    private record Lead(UUID organisationId, UUID survivorId) {}
}

package org.tejido.gateway.lead;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who says which organisations were merged.
 *
 * @param cron when it is asked; {@code -} for never
 * @param service which knows, at that {@code path}
 */
@ConfigurationProperties("tejido.leads")
record LeadSettings(String cron, String service, String path) {}

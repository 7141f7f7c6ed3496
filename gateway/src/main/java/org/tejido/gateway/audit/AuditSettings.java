package org.tejido.gateway.audit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where what is done is written down.
 *
 * @param days for how long entries are kept, {@value #FEWEST} at least
 * @param cron when they are fetched; {@code -} for never
 * @param path under which services hand them over, with the service in it as {@code {service}}
 * @param services that hand them over
 */
@ConfigurationProperties("tejido.audit")
record AuditSettings(int days, String cron, String path, List<String> services) {

    /** The database lets none go before. */
    static final int FEWEST = 90;

    AuditSettings {
        if (days < FEWEST) {
            throw new IllegalArgumentException("tejido.audit.days is " + FEWEST + " at least.");
        }
    }
}

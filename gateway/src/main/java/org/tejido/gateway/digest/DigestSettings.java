package org.tejido.gateway.digest;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tejido.gateway.account.Role;

/**
 * When the mails of the morning go out, and who says what is in them.
 *
 * @param cron when it is looked who has not been told yet; {@code -} for never
 * @param language of the mails, BCP 47
 * @param sources by their names, in their order
 */
@ConfigurationProperties("tejido.digest")
record DigestSettings(String cron, ZoneId zone, String language, Map<String, Source> sources) {

    /**
     * @param service which knows what there is to tell, at that {@code path}; {@code {since}} in it is the day until which it
     *     has been told
     * @param roles of those to whom it is told
     */
    record Source(String service, String path, Set<Role> roles) {}
}

package org.tejido.gateway.site;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How hard visitors may lean on the services.
 *
 * @param zone where the cluster is at home
 * @param fresh how long an answer is shown without asking again
 * @param stale how old an answer may be that is shown while it is asked again behind
 * @param usable how old an answer may be that is shown while nobody answers
 * @param patience for an answer that is not known
 * @param callsAtOnce to one service
 * @param memory of all answers together
 * @param formsPerMinute of one address
 */
@ConfigurationProperties("tejido.site")
record SiteSettings(
        ZoneId zone,
        Duration fresh,
        Duration stale,
        Duration usable,
        Duration patience,
        int callsAtOnce,
        DataSize memory,
        int formsPerMinute) {}

package org.tejido.gateway.digest;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the mail of the morning goes out, and who says what is in it.
 *
 * @param cron when it is looked who has not been told yet; {@code -} for never
 * @param service which knows what waits, at that {@code path}
 * @param language of the mail, BCP 47
 */
@ConfigurationProperties("tejido.digest")
record DigestSettings(String cron, ZoneId zone, String service, String path, String language) {}

package org.tejido.gateway.mail;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes mails that are sent from here.
 *
 * @param cron when they are fetched; {@code -} for never
 * @param sources services, each with the path under which it hands mails over
 */
@ConfigurationProperties("tejido.mail.collection")
record MailSettings(String cron, Map<String, String> sources) {}

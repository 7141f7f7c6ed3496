/**
 * Webhooks: what services tell each other, sent to other systems that the office has named, signed as Standard Webhooks has it. The
 * gateway knows no word of what is told: it hears topics that are configured, and passes on what is there.
 */
@NullMarked
package org.tejido.gateway.webhook;

import org.jspecify.annotations.NullMarked;

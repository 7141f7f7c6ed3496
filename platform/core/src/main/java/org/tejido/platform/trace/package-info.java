/**
 * W3C trace context: one id follows a request through services, outbox, Kafka and back into the next service.
 */
@NullMarked
package org.tejido.platform.trace;

import org.jspecify.annotations.NullMarked;

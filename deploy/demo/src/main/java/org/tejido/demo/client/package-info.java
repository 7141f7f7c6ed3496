/**
 * Tejido's API as a client far away uses it: plain HTTP through the gateway, a cookie and a CSRF token for people, a key for
 * systems. Whatever fails on the way is sent again with the same {@code Idempotency-Key} until it is answered, so that
 * a process that dies in between costs time and nothing else. Answers that refuse are answers, not failures.
 * Knows nothing of the services' code.
 */
@NullMarked
package org.tejido.demo.client;

import org.jspecify.annotations.NullMarked;

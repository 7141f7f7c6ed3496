/**
 * A whole Tejido on one machine. A launcher starts PostgreSQL, the Kafka broker, the three services and the gateway as
 * processes of their own, waits until each answers, and starts again whichever dies. Processes belong to the data folder,
 * not to the launcher: one that is killed comes back and takes over those that still run.
 * Every process can be killed at any moment; nothing that was accepted is lost by it.
 */
@NullMarked
package org.tejido.standalone;

import org.jspecify.annotations.NullMarked;

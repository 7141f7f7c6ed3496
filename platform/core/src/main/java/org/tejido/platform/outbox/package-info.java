/**
 * The transactional outbox. A message is written in the transaction of the change that it tells, and relayed to Kafka
 * lane by lane: in order per aggregate, again until acknowledged, stopping at the first send that fails.
 * PostgreSQL is the record; Kafka can be emptied and filled again from it.
 */
@NullMarked
package org.tejido.platform.outbox;

import org.jspecify.annotations.NullMarked;

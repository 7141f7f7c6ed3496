/**
 * What happened, as the figures of the action plan count it: one fact for each thing and each organisation that it concerned.
 * What happens in this service is noted by the database itself, in the transaction in which it happens; what the others tell
 * is heard here. A fact has the day on which it happened and the instant at which it was known, and is never changed.
 */
@NullMarked
package org.tejido.member.fact;

import org.jspecify.annotations.NullMarked;

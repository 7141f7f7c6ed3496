/**
 * Leads: two organisations whose people met at an event. Each of the two, and the team, sees it and says what became of it:
 * pursued, where they go on together, or dropped. Nobody else hears who met whom.
 */
@NullMarked
package org.tejido.project.lead;

import org.jspecify.annotations.NullMarked;

/**
 * Collaborations: joint projects of the past, recorded by the team. They are the best evidence there is for matching:
 * what was done, and by whom. A collaboration never changes, and it names organisations, never people.
 */
@NullMarked
package org.tejido.project.collaboration;

import org.jspecify.annotations.NullMarked;

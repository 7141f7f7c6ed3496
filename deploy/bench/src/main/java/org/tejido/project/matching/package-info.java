/**
 * The trial of matching: asks the service's own ranking for the partners of real projects that it has not seen, and
 * compares it with simpler rankings. It stands in the package of what it measures, which shows itself to nobody else.
 */
@NullMarked
package org.tejido.project.matching;

import org.jspecify.annotations.NullMarked;

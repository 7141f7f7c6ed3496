/**
 * The two languages in which this service speaks to people: Spanish and English.
 */
@NullMarked
package org.tejido.project.language;

import org.jspecify.annotations.NullMarked;

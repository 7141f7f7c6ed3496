/**
 * Consortia: the owner of a call and those whose interest it accepted bid together. A programme's rules on who must
 * be in it are data, each with its source; a consortium is formed when all of them hold, and refused with the reasons
 * of those that do not.
 */
@NullMarked
package org.tejido.project.consortium;

import org.jspecify.annotations.NullMarked;

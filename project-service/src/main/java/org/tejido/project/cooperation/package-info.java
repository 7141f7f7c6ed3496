/**
 * Cooperations: two organisations that found each other. Their contacts are disclosed to these two and to the team,
 * never to others, and each look is logged with who looked and when. Cooperations are what a consortium is made of.
 */
@NullMarked
package org.tejido.project.cooperation;

import org.jspecify.annotations.NullMarked;

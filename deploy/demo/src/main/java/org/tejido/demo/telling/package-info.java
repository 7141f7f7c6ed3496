/**
 * How the demonstration is told on a terminal: acts, steps and what came of each. A step that does not hold ends the story
 * there and then, with what was expected and what came instead.
 */
@NullMarked
package org.tejido.demo.telling;

import org.jspecify.annotations.NullMarked;

/**
 * What those who came are asked once an event is over: ratings, choices, texts. They get a link by mail and answer once, by default
 * so that nobody can say who answered what; the office sees figures, and the cluster's plan hears them when the survey is over.
 */
@NullMarked
package org.tejido.event.survey;

import org.jspecify.annotations.NullMarked;

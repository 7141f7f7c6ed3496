/**
 * What happens at an event, where and when, and who speaks. It is written down as a whole, and everybody sees what was
 * published last: whoever moves a session moves it for the public when it is published again. Speakers need no account.
 */
@NullMarked
package org.tejido.event.programme;

import org.jspecify.annotations.NullMarked;

/**
 * The people who speak for an organisation. They are seen by their own organisation and by the cluster's team, and by
 * nobody else: no message carries them, and a line of history has their id alone.
 */
@NullMarked
package org.tejido.member.person;

import org.jspecify.annotations.NullMarked;

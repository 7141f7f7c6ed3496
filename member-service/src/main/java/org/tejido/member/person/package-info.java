/**
 * The people who speak for organisations. One of these is a person's home, which keeps the details; the person is seen by
 * those where he or she has a role today and by the cluster's team, and by nobody else: no message carries them, and a line
 * of history has their id alone.
 */
@NullMarked
package org.tejido.member.person;

import org.jspecify.annotations.NullMarked;

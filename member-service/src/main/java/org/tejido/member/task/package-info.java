/**
 * What somebody of the office has taken on: a title, an owner, perhaps a day and perhaps an organisation, a person, a case or
 * an interaction that it is about. It is done by somebody at some time, and can be opened again. One that comes again is
 * followed by the next of its series when it is done. Tasks are the team's own business.
 */
@NullMarked
package org.tejido.member.task;

import org.jspecify.annotations.NullMarked;

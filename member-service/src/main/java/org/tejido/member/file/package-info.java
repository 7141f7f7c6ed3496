/**
 * Papers of organisations: statutes, minutes, contracts. What a file is, its first bytes say, and only what is on a short
 * list is taken in; it is given out as a file to be saved, never to be shown. Files come and go in pieces; no whole one is ever
 * in memory. They are the team's own.
 */
@NullMarked
package org.tejido.member.file;

import org.jspecify.annotations.NullMarked;

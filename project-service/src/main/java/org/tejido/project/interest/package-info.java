/**
 * Interests: a member answers another's call. The call's owner accepts or declines, the interested one may withdraw;
 * one interest of an organisation in a call lives at a time. Acceptance opens a cooperation in the same transaction,
 * and until then neither side learns the other's contact.
 */
@NullMarked
package org.tejido.project.interest;

import org.jspecify.annotations.NullMarked;

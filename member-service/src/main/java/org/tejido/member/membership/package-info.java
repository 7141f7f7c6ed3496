/**
 * How an organisation becomes a member and ceases to be one. It applies; the team admits it or rejects it; a membership
 * ends on a day. Each of these is a fact that is added and never changed. Whoever was rejected or has left applies anew, and
 * has one open membership at a time. The first term begins with the month after the admission, as dues do; the rights of a
 * member are there from the day of the admission.
 */
@NullMarked
package org.tejido.member.membership;

import org.jspecify.annotations.NullMarked;

/**
 * The figures of the action plan. An indicator says as data how it is counted: a measure, the kinds of facts, and over what
 * time; a figure is what that comes to on a day, beside its target. Every figure is counted from facts, and the very facts can
 * be listed. It can be asked as of a day that has passed, and as it was known at an instant that has passed. What no system
 * knows yet is stated by the team, with evidence.
 */
@NullMarked
package org.tejido.member.indicator;

import org.jspecify.annotations.NullMarked;

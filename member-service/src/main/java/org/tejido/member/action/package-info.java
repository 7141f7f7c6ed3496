/**
 * What is done for the lines of the action plan: actions with who sees to them, when, with whose money, and what became of
 * them. An action is written while its plan is a draft; it moves on and is spent on while its plan counts. Its life and its
 * money go on through all versions of the plan.
 */
@NullMarked
package org.tejido.member.action;

import org.jspecify.annotations.NullMarked;

/**
 * The cluster's action plan: a period, its areas and their lines. A plan is drafted, approved by a body of the cluster and
 * closed when the next takes its place; a review makes a new version, and the old ones stay as they were. What it says is only
 * written while it is a draft. Everybody reads the approved plan, members the closed ones, too, and the team all.
 */
@NullMarked
package org.tejido.member.plan;

import org.jspecify.annotations.NullMarked;

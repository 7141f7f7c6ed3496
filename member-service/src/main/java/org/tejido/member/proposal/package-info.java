/**
 * What an organisation would have changed of itself and may not change alone: name, tax number, kind, country and size, which
 * statutes and dues go by. It waits until the office accepts it, whole or by field, or declines it with a reason; what was
 * changed meanwhile is shown as a conflict, and never written over unseen.
 */
@NullMarked
package org.tejido.member.proposal;

import org.jspecify.annotations.NullMarked;

/**
 * What an office wants to know of organisations and people beside what everybody does: a field is data, with a type, labels
 * in two languages, bounds or choices, and whether the member sees it. Values are checked by their type when they are
 * written, and stay as they are when the field changes afterwards. A field is retired, never deleted.
 */
@NullMarked
package org.tejido.member.field;

import org.jspecify.annotations.NullMarked;

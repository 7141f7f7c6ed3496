/**
 * The people at organisations whom the office calls and writes to. Their data never leaves this service.
 */
@NullMarked
package org.tejido.member.person;

import org.jspecify.annotations.NullMarked;

/**
 * Lists as files that a spreadsheet or an address book opens, by the filters of the lists, written as they are read; and
 * that can be imported again.
 */
@NullMarked
package org.tejido.member.exchange.export;

import org.jspecify.annotations.NullMarked;

/**
 * What an organisation can do and with what: capabilities in the words of one vocabulary, so that they are found whatever the
 * language, and equipment, some of it offered to others. It declares them itself, or the office does; matching hears of them.
 * The vocabulary is the office's, and grows.
 */
@NullMarked
package org.tejido.member.capability;

import org.jspecify.annotations.NullMarked;

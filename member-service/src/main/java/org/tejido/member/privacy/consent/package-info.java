/**
 * What people said yes or no to, by purpose, with its proof (GDPR, art. 7): who, when, how, and the words that were shown.
 * Withdrawing is as easy as giving: one click, without signing in. An address that said no is remembered as a keyed hash.
 */
@NullMarked
package org.tejido.member.privacy.consent;

import org.jspecify.annotations.NullMarked;

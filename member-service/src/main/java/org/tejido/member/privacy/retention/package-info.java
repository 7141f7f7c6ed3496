/**
 * How long data of people are kept: rules as data, a look at what is due each night, and an administrator who acts on it. Whose
 * data are on hold, since a claim rests on them, is passed over and named.
 */
@NullMarked
package org.tejido.member.privacy.retention;

import org.jspecify.annotations.NullMarked;

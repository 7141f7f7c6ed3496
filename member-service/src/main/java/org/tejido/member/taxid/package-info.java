/**
 * What a tax authority calls an organisation. People type it with spaces, dots and a country before it; here it has one
 * form, so that one organisation cannot be written down twice. What controls a number is checked by the real rule of its
 * country, for Spain and the rest of the Union.
 */
@NullMarked
package org.tejido.member.taxid;

import org.jspecify.annotations.NullMarked;

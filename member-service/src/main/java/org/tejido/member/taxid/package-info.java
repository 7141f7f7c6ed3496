/**
 * What a tax authority calls an organisation. People type it with spaces, dots and a country before it; here it has one
 * form, so that one organisation cannot be written down twice. Spain's number carries a control character that is
 * checked by its real rule; those of the other countries of the Union are held to their shape.
 */
@NullMarked
package org.tejido.member.taxid;

import org.jspecify.annotations.NullMarked;

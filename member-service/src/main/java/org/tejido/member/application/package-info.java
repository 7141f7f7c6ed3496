/**
 * The public form. Whoever wants to join says who the organisation is and whom to write to; organisation, contact and
 * application are one transaction, or nothing. A stranger is not told who else is known here.
 */
@NullMarked
package org.tejido.member.application;

import org.jspecify.annotations.NullMarked;

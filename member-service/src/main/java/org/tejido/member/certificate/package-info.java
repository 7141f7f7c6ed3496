/**
 * Certificates of organisations, such as ISO 9001 or that of an innovative SME: by whom, for what, and until when. The office is told
 * of those that run out before they do.
 */
@NullMarked
package org.tejido.member.certificate;

import org.jspecify.annotations.NullMarked;

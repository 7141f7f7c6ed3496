/**
 * What people ask for by the rights that they have over their data (GDPR, art. 15 to 22): who asked for what and when, how it was
 * made sure that it was they, until when they are answered, and what they were answered.
 */
@NullMarked
package org.tejido.member.privacy.request;

import org.jspecify.annotations.NullMarked;

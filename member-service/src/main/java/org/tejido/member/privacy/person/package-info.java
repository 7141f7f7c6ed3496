/**
 * What is held of a person, and how it goes: the copy that people may ask for (GDPR, art. 15) and erasure (art. 17), which
 * leaves what the law has us keep and says so. Every column that may hold data of people is declared in one place.
 */
@NullMarked
package org.tejido.member.privacy.person;

import org.jspecify.annotations.NullMarked;

/**
 * The form by which an organisation applies: itself, its contact and its application, all of it or nothing.
 */
@NullMarked
package org.tejido.member.application;

import org.jspecify.annotations.NullMarked;

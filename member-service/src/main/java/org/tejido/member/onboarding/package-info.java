/**
 * How an organisation becomes a partner. A pipeline says, as data, through which stages a kind of partner goes and which
 * documents and checks each of them asks for; a case takes one organisation through it, forward when all that is mandatory is
 * done, back at any time, until it is won or lost. A case about an application is closed by the decision on that application.
 */
@NullMarked
package org.tejido.member.onboarding;

import org.jspecify.annotations.NullMarked;

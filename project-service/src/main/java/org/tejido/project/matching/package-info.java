/**
 * Matching: for a call, the members that fit it, each place with reasons that are true and can be checked. Several
 * signals speak for the candidates (similar past projects and who did them, common history, the profile's own words, what
 * the call seeks); what they say is added up, weighed, into one score whose parts are the reasons.
 */
@NullMarked
package org.tejido.project.matching;

import org.jspecify.annotations.NullMarked;

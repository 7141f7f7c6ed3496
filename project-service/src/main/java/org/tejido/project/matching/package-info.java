/**
 * Matching: for a call, the members that fit it, each place with reasons that are true and can be checked. Several
 * signals rank the candidates (similar past projects and who did them, common history, the profile's own words, what
 * the call seeks); the places are fused into one score whose parts are the reasons.
 */
@NullMarked
package org.tejido.project.matching;

import org.jspecify.annotations.NullMarked;

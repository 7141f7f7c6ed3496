/**
 * Collaborators: the organisations among which partners are found. What they are is heard from the member service;
 * what they can (expertise, readiness level, summary) they say themselves. A profile is open while the organisation
 * is a member, and hidden otherwise: hidden profiles are neither listed nor matched.
 */
@NullMarked
package org.tejido.project.collaborator;

import org.jspecify.annotations.NullMarked;

/**
 * Outcomes: patents, licences, start-ups, jobs, funding and publications, each with its evidence and with what led to it. A
 * member claims one, the office records it once it has seen the evidence, and retracts what was none; the plan's figures count
 * what is recorded and not retracted.
 */
@NullMarked
package org.tejido.project.outcome;

import org.jspecify.annotations.NullMarked;

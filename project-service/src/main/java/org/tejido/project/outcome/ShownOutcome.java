package org.tejido.project.outcome;

import java.util.List;

/** An outcome beside the names of its organisations, in their order. */
record ShownOutcome(Outcome outcome, List<String> names) {}

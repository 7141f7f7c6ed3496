package org.tejido.project.matching;

import java.util.List;

/** What was learned since last time. To be told the same twice changes nothing. */
record News(List<Organisation> organisations, List<Project> projects, List<Tie> ties) {

    boolean isEmpty() {
        return organisations.isEmpty() && projects.isEmpty() && ties.isEmpty();
    }
}

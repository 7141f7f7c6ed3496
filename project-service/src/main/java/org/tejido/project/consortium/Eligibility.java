package org.tejido.project.consortium;

import java.util.List;

/** What all the rules of a programme say of a consortium. */
record Eligibility(Programme programme, List<Finding> findings) {

    boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    List<Finding> broken() {
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }
}

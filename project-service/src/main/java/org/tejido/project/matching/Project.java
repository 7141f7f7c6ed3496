package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;

/** A past joint project as matching knows it. */
record Project(UUID id, String title, String text, List<UUID> participants) {

    /** One project is one project: its id says all. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Project project && project.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** How much a tie through this project says: less, the more took part (Adamic and Adar 2003). */
    double closeness() {
        return 1 / Math.log(1 + Math.max(2, participants.size()));
    }
}

package org.tejido.project.interest;

import org.tejido.platform.life.Fact;

sealed interface InterestFact extends Fact {

    Interest interest();

    record Expressed(Interest.Expressed interest) implements InterestFact {}

    record Accepted(Interest.Accepted interest) implements InterestFact {}

    record Declined(Interest.Declined interest) implements InterestFact {}

    record Withdrawn(Interest.Withdrawn interest) implements InterestFact {}

    record Expired(Interest.Expired interest) implements InterestFact {}
}

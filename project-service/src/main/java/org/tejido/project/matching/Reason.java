package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;

/** Why an organisation stands where it stands. Each is a statement about the data, with what proves it. */
sealed interface Reason {

    /** Stable, for clients. */
    String code();

    /** It took part in projects about the same: at least two words of the call, weighed by how rare they are. */
    record SimilarProjects(int count, List<Evidence> best) implements Reason {
        @Override
        public String code() {
            return "similar-projects";
        }
    }

    /** Of all past projects the one at that place, the most alike first, is its own. */
    record ClosestProject(int place, Evidence project) implements Reason {
        @Override
        public String code() {
            return "closest-project";
        }
    }

    /** It has been in projects with others who took part in projects like the call. */
    record InTheField(List<Evidence> partners, List<Evidence> best) implements Reason {
        @Override
        public String code() {
            return "in-the-field";
        }
    }

    /** So many of all who took part together in projects like the call are of its kind. */
    record KindUsual(String kind, int count, int all) implements Reason {
        @Override
        public String code() {
            return "kind-usual";
        }
    }

    /** In so many projects organisations of the owner's country and of its own were together. */
    record CountriesClose(String from, String to, int projects) implements Reason {
        @Override
        public String code() {
            return "countries-close";
        }
    }

    /** It speaks of itself in words of the call, the most telling first. */
    record OwnWords(List<String> words) implements Reason {
        @Override
        public String code() {
            return "own-words";
        }
    }

    /** It and the owner have been together in projects, or have found each other here. */
    record WorkedTogether(int count, List<Evidence> best) implements Reason {
        @Override
        public String code() {
            return "worked-together";
        }
    }

    /** It has been in projects with partners of the owner. */
    record PartnersPartner(List<Evidence> partners, List<Evidence> best) implements Reason {
        @Override
        public String code() {
            return "partners-partner";
        }
    }

    /** It is of a kind that is sought. */
    record KindSought(String kind) implements Reason {
        @Override
        public String code() {
            return "kind-sought";
        }
    }

    /** It is in a country that is sought. */
    record CountrySought(String country) implements Reason {
        @Override
        public String code() {
            return "country-sought";
        }
    }

    /** It offers what is sought. */
    record ExpertiseOffered(List<Fit> fits) implements Reason {
        @Override
        public String code() {
            return "expertise-offered";
        }
    }

    /** It has declared that it can do what is sought. */
    record CapabilityCovered(List<Declared.Capability> capabilities) implements Reason {
        @Override
        public String code() {
            return "capability-covered";
        }
    }

    /** It has declared equipment that is sought. */
    record EquipmentThere(List<String> names) implements Reason {
        @Override
        public String code() {
            return "equipment-there";
        }
    }

    /** It and the owner have had nothing to do with each other. Tells, and does not count. */
    record NewToYou() implements Reason {
        @Override
        public String code() {
            return "new-to-you";
        }
    }

    /** What was sought and what is offered, each in the words of its side. */
    record Fit(String sought, String offered) {}

    /** A thing that proves a reason. */
    record Evidence(Kind kind, UUID id, String title) {
        enum Kind {
            COLLABORATION,
            COOPERATION,
            ORGANISATION
        }

        static Evidence of(Project project) {
            return new Evidence(Kind.COLLABORATION, project.id(), project.title());
        }

        static Evidence of(Tie tie) {
            return new Evidence(Kind.COOPERATION, tie.cooperationId(), tie.callTitle());
        }

        static Evidence of(Organisation organisation) {
            return new Evidence(Kind.ORGANISATION, organisation.id(), organisation.name());
        }
    }
}

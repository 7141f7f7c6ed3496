package org.tejido.member.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of the cluster's action plan. */
public sealed interface Plan {

    About about();

    long version();

    /**
     * @param number of the versions of one plan, from 1
     * @param previous the version that this one was made from
     */
    record About(
            UUID id, int number, @Nullable UUID previous, String titleEs, String titleEn, int fromYear, int toYear) {

        About revised(String es, String en, int from, int to) {
            return new About(id, number, previous, es, en, from, to);
        }
    }

    static Draft draft(About about) {
        return new Draft(about, 1);
    }

    record Draft(About about, long version) implements Plan {

        Draft revise(String titleEs, String titleEn, int fromYear, int toYear) {
            return new Draft(about.revised(titleEs, titleEn, fromYear, toYear), version + 1);
        }

        /** @throws PlanEmpty for a plan without a line */
        Approved approve(String decidedBy, int lines, LocalDate today) {
            if (lines == 0) {
                throw new PlanEmpty();
            }
            return new Approved(about, decidedBy, today, version + 1);
        }
    }

    /** The one that counts. */
    record Approved(About about, String decidedBy, LocalDate approvedOn, long version) implements Plan {

        Closed close(LocalDate today) {
            return new Closed(about, decidedBy, approvedOn, today, version + 1);
        }

        /** A draft that says the same. */
        Draft review(UUID id) {
            return new Draft(
                    new About(
                            id, about.number + 1, about.id, about.titleEs, about.titleEn, about.fromYear, about.toYear),
                    1);
        }
    }

    record Closed(About about, String decidedBy, LocalDate approvedOn, LocalDate closedOn, long version)
            implements Plan {}

    /** As the database and clients write it. */
    default String state() {
        return switch (this) {
            case Draft _ -> "draft";
            case Approved _ -> "approved";
            case Closed _ -> "closed";
        };
    }
}

package org.tejido.project.call;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a call is. Beside the plain search for collaborators there are the profiles of the Enterprise Europe Network
 * (business, technology and research, offered or requested), project ideas, and requests for advice. What a profile has to
 * say before it is published, and what has no place in it, follows the network's own forms.
 */
public enum CallKind {
    COLLABORATION(EnumSet.noneOf(Part.class), EnumSet.noneOf(Part.class)),
    PROJECT_IDEA(EnumSet.of(Part.DESCRIPTION, Part.PARTNER), EnumSet.noneOf(Part.class)),
    BUSINESS_OFFER(EnumSet.of(Part.DESCRIPTION, Part.ADVANTAGES, Part.PARTNER), EnumSet.of(Part.PROGRAMME, Part.TASKS)),
    BUSINESS_REQUEST(EnumSet.of(Part.DESCRIPTION, Part.PARTNER), EnumSet.of(Part.PROGRAMME, Part.TASKS)),
    TECHNOLOGY_OFFER(
            EnumSet.of(Part.DESCRIPTION, Part.ADVANTAGES, Part.READINESS, Part.IP_STATUS, Part.PARTNER),
            EnumSet.of(Part.PROGRAMME)),
    TECHNOLOGY_REQUEST(EnumSet.of(Part.DESCRIPTION, Part.PARTNER), EnumSet.of(Part.PROGRAMME, Part.IP_STATUS)),
    RESEARCH_REQUEST(
            EnumSet.of(Part.DESCRIPTION, Part.PROGRAMME, Part.PARTNER, Part.TASKS), EnumSet.noneOf(Part.class)),
    ADVISORY_REQUEST(
            EnumSet.of(Part.DESCRIPTION),
            EnumSet.of(Part.ADVANTAGES, Part.IP_STATUS, Part.PROGRAMME, Part.PARTNER, Part.TASKS));

    /** For a form's pattern. */
    public static final String PATTERN = "collaboration|project-idea|business-offer|business-request|technology-offer"
            + "|technology-request|research-request|advisory-request";

    private final Set<Part> required;
    private final Set<Part> barred;

    CallKind(Set<Part> required, Set<Part> barred) {
        this.required = required;
        this.barred = barred;
    }

    /** As it is called on the wire and in the database. */
    public String wire() {
        return name().toLowerCase().replace('_', '-');
    }

    static Optional<CallKind> find(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(CallKind::wire).collect(Collectors.joining(", "));
    }

    /** @throws NotOfThisKind for what has no place in a call of this kind */
    void requireFitting(Brief brief) {
        barred.stream().filter(part -> part.isIn(brief)).findFirst().ifPresent(part -> {
            throw new NotOfThisKind(this, part);
        });
    }

    /** @throws ProfileIncomplete where something is missing without which nobody could judge it */
    void requireComplete(Brief brief) {
        List<Part> missing = required.stream().filter(part -> !part.isIn(brief)).toList();
        if (!missing.isEmpty()) {
            throw new ProfileIncomplete(this, missing);
        }
    }

    /** A part of a call that not every kind has. */
    enum Part {
        DESCRIPTION("/description") {
            @Override
            boolean isIn(Brief brief) {
                return brief.particulars().description() != null;
            }
        },
        ADVANTAGES("/advantages") {
            @Override
            boolean isIn(Brief brief) {
                return brief.particulars().advantages() != null;
            }
        },
        READINESS("/readinessLevel") {
            @Override
            boolean isIn(Brief brief) {
                return brief.particulars().readinessLevel() != null;
            }
        },
        IP_STATUS("/ipStatus") {
            @Override
            boolean isIn(Brief brief) {
                return brief.particulars().ipStatus() != null;
            }
        },
        PROGRAMME("/programme") {
            @Override
            boolean isIn(Brief brief) {
                return brief.programme() != null;
            }
        },
        PARTNER("/seeks") {
            @Override
            boolean isIn(Brief brief) {
                return !brief.seeks().kinds().isEmpty()
                        || !brief.seeks().roles().isEmpty();
            }
        },
        TASKS("/seeks/tasks") {
            @Override
            boolean isIn(Brief brief) {
                return !brief.seeks().tasks().isEmpty();
            }
        };

        private final String pointer;

        Part(String pointer) {
            this.pointer = pointer;
        }

        abstract boolean isIn(Brief brief);

        String pointer() {
            return pointer;
        }
    }
}

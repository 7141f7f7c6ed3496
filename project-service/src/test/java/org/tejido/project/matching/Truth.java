package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a reason states against the world itself, without asking the code that gave the reason. */
final class Truth {

    private final Question question;
    private final Map<UUID, Project> projects;
    private final Map<UUID, Tie> ties;
    private final Map<UUID, Organisation> organisations;

    Truth(WorldOfProjects world, Question question) {
        this.question = question;
        projects = world.projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        ties = world.ties.stream().collect(Collectors.toMap(Tie::cooperationId, Function.identity()));
        organisations = world.organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    void check(Organisation who, Reason reason) {
        switch (reason) {
            case Reason.SimilarProjects similar -> {
                assertThat(similar.count())
                        .isGreaterThanOrEqualTo(similar.best().size())
                        .isPositive();
                for (var evidence : similar.best()) {
                    var project = proven(evidence);
                    assertThat(project.participants()).contains(who.id());
                    assertThat(sharedWords(project.text())).hasSizeGreaterThanOrEqualTo(2);
                }
            }
            case Reason.ClosestProject closest -> {
                assertThat(closest.place()).isPositive();
                assertThat(proven(closest.project()).participants()).contains(who.id());
                assertThat(sharedWords(proven(closest.project()).text())).hasSizeGreaterThanOrEqualTo(2);
            }
            case Reason.InTheField known -> {
                assertThat(known.partners()).isNotEmpty();
                for (var partner : known.partners()) {
                    assertThat(partner.id()).isNotEqualTo(who.id());
                    assertThat(together(partner.id(), who.id())).isTrue();
                    assertThat(projects.values()).anySatisfy(project -> {
                        assertThat(project.participants()).contains(partner.id());
                        assertThat(sharedWords(project.text())).hasSizeGreaterThanOrEqualTo(2);
                    });
                }
                for (var evidence : known.best()) {
                    assertThat(proven(evidence).participants()).contains(who.id());
                }
            }
            case Reason.KindUsual usual -> {
                assertThat(who.kind()).isEqualTo(usual.kind());
                assertThat(usual.count()).isPositive().isLessThanOrEqualTo(usual.all());
                assertThat(usual.all()).isLessThanOrEqualTo(placesInProjectsAlike(null));
                assertThat(usual.count()).isLessThanOrEqualTo(placesInProjectsAlike(usual.kind()));
            }
            case Reason.CountriesClose close -> {
                assertThat(close.from())
                        .isEqualTo(organisations.get(question.ownerId()).country());
                assertThat(close.to()).isEqualTo(who.country());
                assertThat(close.projects()).isPositive().isEqualTo((int) projectsOfBoth(close.from(), close.to()));
            }
            case Reason.OwnWords own -> {
                assertThat(own.words()).isNotEmpty();
                for (var word : own.words()) {
                    assertThat(asked().toLowerCase()).contains(word);
                    assertThat(who.text().toLowerCase()).contains(word);
                }
            }
            case Reason.WorkedTogether together -> {
                assertThat(together.count()).isEqualTo((int) (commonProjects(who) + commonTies(who)));
                assertThat(together.best()).isNotEmpty();
                for (var evidence : together.best()) {
                    assertThat(parties(evidence)).contains(who.id(), question.ownerId());
                }
            }
            case Reason.PartnersPartner known -> {
                assertThat(known.partners()).isNotEmpty();
                for (var partner : known.partners()) {
                    assertThat(partner.title())
                            .isEqualTo(organisations.get(partner.id()).name());
                    assertThat(partner.id()).isNotIn(who.id(), question.ownerId());
                    assertThat(together(partner.id(), question.ownerId())).isTrue();
                    assertThat(together(partner.id(), who.id())).isTrue();
                }
                for (var evidence : known.best()) {
                    assertThat(proven(evidence).participants())
                            .contains(who.id())
                            .doesNotContain(question.ownerId());
                }
            }
            case Reason.KindSought sought -> {
                assertThat(who.kind()).isEqualTo(sought.kind());
                assertThat(question.kinds()).contains(sought.kind());
            }
            case Reason.CountrySought sought -> {
                assertThat(who.country()).isEqualTo(sought.country());
                assertThat(question.countries()).contains(sought.country());
            }
            case Reason.ExpertiseOffered offered -> {
                assertThat(offered.fits()).isNotEmpty();
                for (var fit : offered.fits()) {
                    assertThat(question.expertise()).contains(fit.sought());
                    assertThat(who.offers()).contains(fit.offered());
                    assertThat(fit.offered()).containsIgnoringCase(fit.sought());
                }
            }
            case Reason.CapabilityCovered covered -> {
                assertThat(covered.capabilities()).isNotEmpty();
                for (var capability : covered.capabilities()) {
                    assertThat(who.declared().capabilities()).contains(capability);
                    assertThat(question.expertise())
                            .anySatisfy(sought -> assertThat(capability.text()).containsIgnoringCase(sought));
                }
            }
            case Reason.EquipmentThere there -> {
                assertThat(there.names()).isNotEmpty();
                for (var name : there.names()) {
                    assertThat(who.declared().equipment())
                            .filteredOn(equipment -> equipment.name().equals(name))
                            .anySatisfy(equipment -> assertThat(question.expertise())
                                    .anySatisfy(sought ->
                                            assertThat(equipment.text()).containsIgnoringCase(sought)));
                }
            }
            case Reason.NewToYou _ ->
                assertThat(commonProjects(who) + commonTies(who)).isZero();
        }
    }

    /** Of open organisations of that kind, or of any, in joint projects that share two words with the question. */
    private int placesInProjectsAlike(@Nullable String kind) {
        return (int) projects.values().stream()
                .filter(project -> project.participants().size() > 1
                        && sharedWords(project.text()).size() >= 2)
                .flatMap(project -> project.participants().stream())
                .map(organisations::get)
                .filter(one -> one.open() && (kind == null || one.kind().equals(kind)))
                .count();
    }

    private long projectsOfBoth(String one, String other) {
        return projects.values().stream()
                .map(project -> project.participants().stream()
                        .map(id -> organisations.get(id).country())
                        .toList())
                .filter(countries -> one.equals(other)
                        ? Collections.frequency(countries, one) > 1
                        : countries.contains(one) && countries.contains(other))
                .count();
    }

    private Project proven(Reason.Evidence evidence) {
        var project = projects.get(evidence.id());
        assertThat(evidence.kind()).isEqualTo(Reason.Evidence.Kind.COLLABORATION);
        assertThat(evidence.title()).isEqualTo(project.title());
        return project;
    }

    private List<UUID> parties(Reason.Evidence evidence) {
        return switch (evidence.kind()) {
            case COLLABORATION -> proven(evidence).participants();
            case COOPERATION ->
                List.of(ties.get(evidence.id()).one(), ties.get(evidence.id()).other());
            case ORGANISATION -> throw new AssertionError("An organisation is no common past.");
        };
    }

    private boolean together(UUID one, UUID other) {
        return projects.values().stream()
                .anyMatch(project -> project.participants().containsAll(List.of(one, other)));
    }

    private long commonProjects(Organisation who) {
        return projects.values().stream()
                .filter(project -> project.participants().containsAll(List.of(who.id(), question.ownerId())))
                .count();
    }

    private long commonTies(Organisation who) {
        return ties.values().stream()
                .filter(tie -> List.of(tie.one(), tie.other()).containsAll(List.of(who.id(), question.ownerId())))
                .count();
    }

    private String asked() {
        return question.title() + " " + question.text() + " " + String.join(" ", question.expertise());
    }

    private List<String> sharedWords(String text) {
        return List.of(asked().toLowerCase().split("\\W+")).stream()
                .distinct()
                .filter(word -> List.of(text.toLowerCase().split("\\W+")).contains(word))
                .toList();
    }
}

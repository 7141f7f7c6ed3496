package org.tejido.member.sme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who belongs together, by article 3. Enterprises are linked by a majority or by control, through any number of others, in
 * circles too; shares that linked enterprises hold count jointly. A public body is no enterprise and links nobody.
 */
final class Structure {

    private static final BigDecimal MAJORITY = BigDecimal.valueOf(50);
    private static final BigDecimal PARTNER = BigDecimal.valueOf(25);

    private final UUID subject;
    private final List<Stake> stakes;
    private final List<Stake> ofPublicBodies;
    private final Map<UUID, Set<UUID>> groups = new TreeMap<>();

    /** @param stakes of the day, those of all who are connected with the subject */
    Structure(UUID subject, List<Stake> stakes) {
        this.subject = subject;
        this.ofPublicBodies = stakes.stream().filter(Stake::isOfPublicBody).toList();
        this.stakes = stakes.stream().filter(stake -> !stake.isOfPublicBody()).toList();
        this.stakes.forEach(stake -> {
            alone(stake.owner());
            alone(stake.owned());
        });
        alone(subject);
        while (linkOnce()) {}
    }

    /** @param enterprises the partner and those linked with it @param percentage the highest in either direction */
    record Partner(Set<UUID> enterprises, BigDecimal percentage) {}

    /** The subject first, then those linked with it. */
    Set<UUID> group() {
        var group = new LinkedHashSet<UUID>();
        group.add(subject);
        group.addAll(groupOf(subject));
        return group;
    }

    /** Immediately upstream or downstream of the group, with 25 % or more, and not excepted (article 3(2)). */
    List<Partner> partners() {
        return neighbours().stream()
                .flatMap(group -> share(group, false).map(share -> new Partner(group, share)).stream())
                .toList();
    }

    /** Investors who would be partners were they not excepted, with what each holds jointly with those linked to it. */
    List<Partner> passedOver() {
        return neighbours().stream()
                .filter(group -> share(group, false).isEmpty())
                .flatMap(group -> share(group, true).map(share -> new Partner(group, share)).stream())
                .toList();
    }

    /** Those whose figures are in consolidated accounts of one that controls them. */
    Set<UUID> controlledBy(UUID parent) {
        var controlled = new LinkedHashSet<UUID>();
        var before = -1;
        while (before < controlled.size()) {
            before = controlled.size();
            var owners = new HashSet<>(controlled);
            owners.add(parent);
            groupOf(parent).stream()
                    .filter(one -> !one.equals(parent) && owns(owners, one))
                    .forEach(controlled::add);
        }
        return controlled;
    }

    /** What public bodies have of the subject, themselves and through those that they control (article 3(4)). */
    BigDecimal publicShare() {
        var theirs = new HashSet<UUID>();
        var before = -1;
        while (before < theirs.size()) {
            before = theirs.size();
            groups.keySet().stream()
                    .filter(one -> publicShare(one, theirs).compareTo(MAJORITY) > 0
                            || ofPublicBodies.stream()
                                    .anyMatch(stake ->
                                            stake.control() && stake.owned().equals(one)))
                    .forEach(theirs::add);
        }
        theirs.remove(subject);
        return publicShare(subject, theirs);
    }

    private BigDecimal publicShare(UUID owned, Set<UUID> theirs) {
        return sum(
                Stream.concat(ofPublicBodies.stream(), stakes.stream().filter(stake -> theirs.contains(stake.owner())))
                        .filter(stake -> stake.owned().equals(owned)));
    }

    private void alone(UUID enterprise) {
        groups.computeIfAbsent(enterprise, Set::of);
    }

    /** Joins two groups of which one has the majority of, or controls, a member of the other. */
    private boolean linkOnce() {
        for (var stake : stakes) {
            var owners = groupOf(stake.owner());
            if (!owners.contains(stake.owned()) && owns(owners, stake.owned())) {
                join(owners, groupOf(stake.owned()));
                return true;
            }
        }
        return false;
    }

    private boolean owns(Set<UUID> owners, UUID owned) {
        var held = stakes.stream()
                .filter(stake -> owners.contains(stake.owner()) && stake.owned().equals(owned))
                .toList();
        return held.stream().anyMatch(Stake::control) || sum(held.stream()).compareTo(MAJORITY) > 0;
    }

    private void join(Set<UUID> some, Set<UUID> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        all.forEach(one -> groups.put(one, all));
    }

    private Set<UUID> groupOf(UUID enterprise) {
        return groups.getOrDefault(enterprise, Set.of(enterprise));
    }

    private List<Set<UUID>> neighbours() {
        var group = groupOf(subject);
        var found = new ArrayList<Set<UUID>>();
        for (var stake : stakes) {
            if (group.contains(stake.owner()) != group.contains(stake.owned())) {
                var other = groupOf(group.contains(stake.owner()) ? stake.owned() : stake.owner());
                if (!found.contains(other)) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    /** Of one member of a group by the whole of another; the higher of both directions, if it reaches 25 %. */
    private Optional<BigDecimal> share(Set<UUID> other, boolean withExcepted) {
        var own = groupOf(subject);
        return Stream.concat(
                        own.stream().map(owned -> share(other, owned, withExcepted)),
                        other.stream().map(owned -> share(own, owned, withExcepted)))
                .max(BigDecimal::compareTo)
                .filter(share -> share.compareTo(PARTNER) >= 0);
    }

    private BigDecimal share(Set<UUID> owners, UUID owned, boolean withExcepted) {
        return sum(stakes.stream()
                .filter(stake -> withExcepted || !stake.kind().isExcepted())
                .filter(stake -> owners.contains(stake.owner()) && stake.owned().equals(owned)));
    }

    private static BigDecimal sum(Stream<Stake> held) {
        return held.map(Stake::percentage).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

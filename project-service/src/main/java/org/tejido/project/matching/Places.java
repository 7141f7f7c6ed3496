package org.tejido.project.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who is looked at more closely, best first: the best, and besides them some of each skill, kind and country, since a rule may
 * ask for one that ranks low. The more skills, the fewer of each.
 */
final class Places {

    private static final int BEST = 24;
    private static final int OF_EACH_SKILL = 12;
    private static final int OF_ALL_SKILLS = 240;
    private static final int OF_EACH_KIND = 6;
    private static final int OF_EACH_COUNTRY = 3;

    private final Map<String, Integer> skills = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    Places(List<String> skills) {
        var room = Math.clamp(OF_ALL_SKILLS / Math.max(1, skills.size()), 1, OF_EACH_SKILL);
        skills.forEach(skill -> this.skills.put(skill, room));
    }

    /** Whether there was one left. */
    boolean take(Organisation organisation, Predicate<String> has) {
        return take("best", BEST)
                || takeForASkill(has)
                || take("a " + organisation.kind(), OF_EACH_KIND)
                || take("small: " + organisation.sme(), OF_EACH_KIND)
                || take("in " + organisation.country(), OF_EACH_COUNTRY);
    }

    /** Skills of which there are enough are asked for no more: with many skills and many who have them that would take its time. */
    private boolean takeForASkill(Predicate<String> has) {
        for (var skill : skills.entrySet()) {
            if (has.test(skill.getKey())) {
                if (skill.getValue() == 1) {
                    skills.remove(skill.getKey());
                } else {
                    skill.setValue(skill.getValue() - 1);
                }
                return true;
            }
        }
        return false;
    }

    private boolean take(String place, int room) {
        return taken.merge(place, 1, Integer::sum) <= room;
    }
}

package org.tejido.project.matching;

import java.util.HashMap;
import java.util.Map;

/** How often an organisation's kind is among those who did projects like the call. A trait, of those already spoken for. */
final class Kinds implements Signal {

    private final Map<String, Integer> partners = new HashMap<>();
    private final Knowledge knowledge;
    private int all;

    Kinds(Voters voters, Knowledge knowledge) {
        this.knowledge = knowledge;
        for (var place = 0; place < voters.count(); place++) {
            var project = voters.project(place);
            if (project.size() > 1) {
                for (var participant : project.participants()) {
                    var partner = knowledge.open(participant);
                    if (partner != null) {
                        partners.merge(partner.kind(), 1, Integer::sum);
                        all++;
                    }
                }
            }
        }
    }

    @Override
    public String code() {
        return "kind-usual";
    }

    @Override
    public void speak(Ballot.Column column) {
        for (var row = 0; row < column.rows(); row++) {
            var organisation = column.organisation(row);
            column.add(organisation, count(organisation));
        }
    }

    @Override
    public double share(double besideStrongest) {
        return besideStrongest;
    }

    @Override
    public Reason because(int organisation) {
        return new Reason.KindUsual(kind(organisation), count(organisation), all);
    }

    private int count(int organisation) {
        return partners.getOrDefault(kind(organisation), 0);
    }

    private String kind(int organisation) {
        var known = knowledge.open(organisation);
        return known == null ? "" : known.kind();
    }
}

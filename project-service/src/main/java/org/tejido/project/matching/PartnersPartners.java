package org.tejido.project.matching;

/** Who has been in projects, without the owner, with those who have been in projects with it. */
final class PartnersPartners implements Signal {

    private final int owner;
    private final Knowledge knowledge;
    private final Step step;

    private final Desk desk;

    PartnersPartners(int owner, Knowledge knowledge, Desk desk) {
        this.owner = owner;
        this.knowledge = knowledge;
        this.desk = desk;
        for (var number : knowledge.projectsOf(owner)) {
            var project = knowledge.project(number);
            for (var partner : project.participants()) {
                if (partner != owner && knowledge.isOpen(partner)) {
                    desk.seeds.add(partner, 1.0 / project.size() / knowledge.projectsOf(partner).length);
                }
            }
        }
        step = new Step(knowledge, desk.seeds);
    }

    @Override
    public String code() {
        return "partners-partner";
    }

    @Override
    public void speak(Ballot.Column column) {
        step.into(column, this::isNotOwners, desk);
    }

    private boolean isNotOwners(int project) {
        return !knowledge.project(project).has(owner);
    }

    @Override
    public Reason because(int organisation) {
        var through = Through.of(organisation, step, this::isNotOwners, knowledge);
        return new Reason.PartnersPartner(through.partners(), through.projects());
    }
}

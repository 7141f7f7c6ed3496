package org.tejido.demo.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.slice.Slice;
import org.tejido.demo.telling.Telling;

/** The acts in their order. */
public final class Story {

    private final Tejido tejido;
    private final Telling telling;
    private final Map<String, String> environment;

    public Story(Tejido tejido, Telling telling, Map<String, String> environment) {
        this.tejido = tejido;
        this.telling = telling;
        this.environment = environment;
    }

    /**
     * @throws org.tejido.demo.telling.StepFailed at the first step that does not hold
     * @throws org.tejido.demo.client.UnexpectedAnswer where the API answers something that no step expects
     */
    public void tell(Path setUpLink, Path accounts) {
        var run = Run.fresh(today());
        var slice = Slice.shipped();
        var staff = open(run, setUpLink, accounts);
        new FillTheCluster(staff.manager(), telling, slice).play(run.today());
        var company = new AnOrganisationJoins(tejido, staff, telling).play(run);
        var call = new ACallIsPublished(tejido, telling).play(run, company, staff.manager());
        var partnersMeet = new PartnersMeet(tejido, staff, telling);
        var partner = partnersMeet.play(run, company, call);
        var consortium = new AConsortiumForms(partnersMeet, telling).play(run, company, call, partner);
        var event = new AnEventSellsOut(tejido, staff, telling)
                .play(run, company, partner.organisation().organisation());
        new EveryStepStandsInTheHistory(staff.manager(), telling).play(company, call, consortium, event);
        new TheDashboardShowsIt(staff.manager(), telling).play(consortium, event);
        new TheWorldLooksIn(tejido, staff.manager(), telling).play(company, call, event);
        new EverythingIsCounted(staff, telling, slice).play(company, event);
    }

    /** The first act alone. */
    public Staff open(Path setUpLink, Path accounts) {
        return open(Run.fresh(today()), setUpLink, accounts);
    }

    /** Where the cluster is at home: this machine may still have yesterday. */
    private LocalDate today() {
        return LocalDate.now(ZoneId.of(environment.getOrDefault("TEJIDO_ZONE", "Europe/Madrid")));
    }

    private Staff open(Run run, Path setUpLink, Path accounts) {
        return new OpenTheHouse(tejido, telling, new Accounts(accounts), setUpLink).play(run, environment);
    }
}

package org.tejido.project.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.platform.life.Fact;
import org.tejido.project.Example;
import org.tejido.project.contact.Contact;

class CallTest {

    private static final LocalDate DEADLINE = LocalDate.parse("2027-03-31");
    private static final LocalDate EARLIER = DEADLINE.minusDays(90);
    private static final Contact CONTACT = new Contact("Ana Pérez", "ana.perez@example.org");

    private final Call.Draft draft = Call.draft(Example.CALL, Example.OWNER, brief(DEADLINE), Discretion.NONE, CONTACT)
            .state();
    private final Call.Open open = draft.publish(EARLIER).state();

    @Test
    void isPublishedUpToTheDayOfItsDeadline() {
        assertThat(draft.publish(DEADLINE).state().publishedOn()).isEqualTo(DEADLINE);
        assertThatThrownBy(() -> draft.publish(DEADLINE.plusDays(1))).isInstanceOf(DeadlinePassed.class);
    }

    @Test
    void aDraftMayHaveAnyDeadlineAndAnOpenCallNoneThatHasPassed() {
        var past = brief(EARLIER.minusDays(1));

        assertThat(draft.revise(past, Discretion.NONE, CONTACT, EARLIER).state().brief())
                .isEqualTo(past);
        assertThatThrownBy(() -> open.revise(past, Discretion.NONE, CONTACT, EARLIER))
                .isInstanceOf(DeadlinePassed.class);
    }

    @Test
    void eachChangeIsTheNextVersion() {
        var closed = open.close(DEADLINE).state();

        assertThat(draft.version()).isEqualTo(1);
        assertThat(open.version()).isEqualTo(2);
        assertThat(closed.version()).isEqualTo(3);
        assertThat(closed.closedOn()).isEqualTo(DEADLINE);
    }

    @Test
    void isToldAsPromised() {
        assertTold(
                Call.draft(Example.CALL, Example.OWNER, brief(DEADLINE), Discretion.NONE, CONTACT)
                        .fact(),
                "project.call.drafted",
                1);
        assertTold(draft.publish(EARLIER).fact(), "project.call.published", 2);
        assertTold(
                open.revise(brief(DEADLINE), Discretion.NONE, CONTACT, EARLIER).fact(), "project.call.revised", 3);
        assertTold(open.close(EARLIER).fact(), "project.call.closed", 3);
    }

    @Test
    void ofARevisedDraftNeitherTitleNorDeadlineIsTold() {
        var told = CallMessages.of(
                draft.revise(brief(DEADLINE), Discretion.NONE, CONTACT, EARLIER).fact());

        assertThat(told.type()).isEqualTo("project.call.revised");
        assertThat(Example.json(told.data())).isEqualTo(Example.of("project.call.drafted"));
    }

    private void assertTold(Fact fact, String type, long sequence) {
        var told = CallMessages.of(fact);
        assertThat(told.topic()).isEqualTo("project.call.v1");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.subject()).isEqualTo(Example.CALL);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(type));
    }

    private static Brief brief(LocalDate deadline) {
        return new Brief(
                CallKind.COLLABORATION,
                "Clinical partners for a liquid biopsy of pancreatic cancer",
                "We detect circulating tumour DNA in blood.",
                null,
                deadline,
                new Seeks(List.of("hospital"), List.of("ES"), List.of()),
                Particulars.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            collaboration      |
            project-idea       | /description /seeks
            business-offer     | /description /advantages /seeks
            business-request   | /description /seeks
            technology-offer   | /description /advantages /readinessLevel /ipStatus /seeks
            technology-request | /description /seeks
            research-request   | /description /programme /seeks /seeks/tasks
            advisory-request   | /description
            """)
    void isPublishedOnceItSaysWhatItsKindHasToSay(String kind, String missing) {
        var bare = Call.draft(Example.CALL, Example.OWNER, of(kind, Particulars.NONE), Discretion.NONE, CONTACT)
                .state();

        if (missing == null) {
            assertThat(bare.publish(EARLIER).state().version()).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> bare.publish(EARLIER))
                    .isInstanceOfSatisfying(ProfileIncomplete.class, refusal -> assertThat(
                                    refusal.properties().get("missing"))
                            .isEqualTo(List.of(missing.split(" "))));
        }
    }

    @Test
    void saysNothingThatHasNoPlaceInItsKind() {
        var protectedBy = new Particulars("Text", null, null, "patent-granted", null);

        assertThatThrownBy(() -> Call.draft(
                        Example.CALL, Example.OWNER, of("advisory-request", protectedBy), Discretion.NONE, CONTACT))
                .isInstanceOf(NotOfThisKind.class);
        assertThatThrownBy(() -> draft.revise(of("technology-request", protectedBy), Discretion.NONE, CONTACT, EARLIER))
                .isInstanceOf(NotOfThisKind.class);
        assertThatThrownBy(() -> open.revise(of("technology-request", protectedBy), Discretion.NONE, CONTACT, EARLIER))
                .isInstanceOf(NotOfThisKind.class);
    }

    @Test
    void ofAnAnonymousCallNoMessageSaysWhoseItIs() {
        var hidden = new Discretion(true, List.of(), "What only friends may know");
        var drafted = Call.draft(Example.CALL, Example.OWNER, brief(DEADLINE), hidden, CONTACT);
        var published = drafted.state().publish(EARLIER);
        var revised = published.state().revise(brief(DEADLINE), hidden, CONTACT, EARLIER);
        var closed = published.state().close(EARLIER);

        assertThat(Stream.of(drafted, published, revised, closed))
                .extracting(change ->
                        Example.json(CallMessages.of(change.fact()).data()).toString())
                .noneMatch(told -> told.contains(Example.OWNER.toString()) || told.contains("friends"));
    }

    @Test
    void anonymityIsLiftedAndNeverPutOn() {
        var hidden = new Discretion(true, List.of(), null);
        var secret = Call.draft(Example.CALL, Example.OWNER, brief(DEADLINE), hidden, CONTACT)
                .state();

        var lifted = secret.revise(brief(DEADLINE), Discretion.NONE, CONTACT, EARLIER);

        assertThat(Example.json(CallMessages.of(lifted.fact()).data())).isEqualTo(Example.of("project.call.drafted"));
        assertThatThrownBy(() -> open.revise(brief(DEADLINE), hidden, CONTACT, EARLIER))
                .isInstanceOf(AnonymityGone.class);
    }

    private static Brief of(String kind, Particulars particulars) {
        return new Brief(
                CallKind.find(kind).orElseThrow(),
                "Title",
                "Text",
                null,
                DEADLINE,
                new Seeks(List.of(), List.of(), List.of()),
                particulars);
    }
}

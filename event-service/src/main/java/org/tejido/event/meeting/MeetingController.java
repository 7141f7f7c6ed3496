package org.tejido.event.meeting;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** For the two whom a meeting concerns, and for the team. */
@RestController
@RequestMapping("/api")
class MeetingController {

    private final AskForMeeting askForMeeting;
    private final AnswerMeeting answerMeeting;
    private final WithdrawMeeting withdrawMeeting;
    private final RecordOutcome recordOutcome;
    private final Participants participants;
    private final Meetings meetings;

    MeetingController(
            AskForMeeting askForMeeting,
            AnswerMeeting answerMeeting,
            WithdrawMeeting withdrawMeeting,
            RecordOutcome recordOutcome,
            Participants participants,
            Meetings meetings) {
        this.askForMeeting = askForMeeting;
        this.answerMeeting = answerMeeting;
        this.withdrawMeeting = withdrawMeeting;
        this.recordOutcome = recordOutcome;
        this.participants = participants;
        this.meetings = meetings;
    }

    @Anyone
    @PostMapping("/participants/{participant}/meetings")
    Mono<ResponseEntity<MeetingView>> ask(
            @PathVariable UUID participant,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody MeetingForm form,
            Caller caller) {
        var claimant = Claimant.of(caller, token);
        return askForMeeting
                .ask(new Meeting.Id(Ids.next()), participant, form, claimant)
                .flatMap(id -> meetings.get(id, claimant))
                .map(view -> Versioned.created("/api/meetings/" + view.meetingId(), view, view.version()));
    }

    @Anyone
    @GetMapping("/participants/{participant}/meetings")
    Mono<Map<String, List<MeetingView>>> of(
            @PathVariable UUID participant, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return participants
                .get(participant, Claimant.of(caller, token))
                .flatMap(meetings::of)
                .map(found -> Map.of("items", found));
    }

    @Anyone
    @GetMapping("/meetings/{id}")
    Mono<ResponseEntity<MeetingView>> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return view(id, Claimant.of(caller, token));
    }

    @Anyone
    @PostMapping("/meetings/{id}/acceptance")
    Mono<ResponseEntity<MeetingView>> accept(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody MeetingForm.Answer answer,
            Caller caller) {
        var claimant = Claimant.of(caller, token);
        return answerMeeting
                .answer(new Meeting.Id(id), answer.rankOrUsual(), claimant)
                .then(Mono.defer(() -> view(id, claimant)));
    }

    @Anyone
    @PostMapping("/meetings/{id}/declination")
    Mono<ResponseEntity<MeetingView>> decline(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        var claimant = Claimant.of(caller, token);
        return answerMeeting.answer(new Meeting.Id(id), null, claimant).then(Mono.defer(() -> view(id, claimant)));
    }

    @Anyone
    @PostMapping("/meetings/{id}/withdrawal")
    Mono<ResponseEntity<MeetingView>> withdraw(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        var claimant = Claimant.of(caller, token);
        return withdrawMeeting.withdraw(new Meeting.Id(id), claimant).then(Mono.defer(() -> view(id, claimant)));
    }

    @Anyone
    @PostMapping("/meetings/{id}/outcome")
    Mono<ResponseEntity<MeetingView>> outcome(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody MeetingForm.Outcome outcome,
            Caller caller) {
        var claimant = Claimant.of(caller, token);
        return recordOutcome
                .record(new Meeting.Id(id), outcome.held(), claimant)
                .then(Mono.defer(() -> view(id, claimant)));
    }

    private Mono<ResponseEntity<MeetingView>> view(UUID id, Claimant claimant) {
        return meetings.get(new Meeting.Id(id), claimant).map(view -> Versioned.ok(view, view.version()));
    }
}

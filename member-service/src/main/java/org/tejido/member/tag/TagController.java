package org.tejido.member.tag;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class TagController {

    private static final int MOST = 1000;

    private final MakeTag makeTag;
    private final ReviseTag reviseTag;
    private final MergeTag mergeTag;
    private final ChooseTags chooseTags;
    private final Tags tags;

    TagController(MakeTag makeTag, ReviseTag reviseTag, MergeTag mergeTag, ChooseTags chooseTags, Tags tags) {
        this.makeTag = makeTag;
        this.reviseTag = reviseTag;
        this.mergeTag = mergeTag;
        this.chooseTags = chooseTags;
        this.tags = tags;
    }

    @Team
    @PostMapping("/tags")
    Mono<ResponseEntity<TagView>> make(@Valid @RequestBody TagForm.NewTag form, Caller caller) {
        return makeTag.make(form, caller)
                .flatMap(tags::get)
                .map(tag -> Versioned.created("/api/tags/" + tag.tagId(), tag, tag.version()));
    }

    @Team
    @GetMapping("/tags")
    Mono<Page<TagView>> all() {
        return tags.all(MOST).collectList().map(all -> new Page<>(all, null));
    }

    @Team
    @GetMapping("/tags/{id}")
    Mono<ResponseEntity<TagView>> get(@PathVariable UUID id) {
        return show(id);
    }

    @Team
    @PatchMapping(
            path = "/tags/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<TagView>> revise(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch) {
        return reviseTag.revise(id, expected, patch).flatMap(this::show);
    }

    @Team
    @PostMapping("/tags/{id}/merge")
    Mono<ResponseEntity<TagView>> merge(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody TagForm.Merge form) {
        return mergeTag.merge(id, expected, form.into()).flatMap(this::show);
    }

    @Team
    @GetMapping("/organisations/{id}/tags")
    Mono<ResponseEntity<TagView.Words>> ofOrganisation(@PathVariable UUID id) {
        return tags.of(id, Bearer.ORGANISATION).map(TagController::words);
    }

    @Team
    @PutMapping("/organisations/{id}/tags")
    Mono<ResponseEntity<TagView.Words>> tagOrganisation(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody TagForm.Chosen form) {
        return chooseTags.choose(id, Bearer.ORGANISATION, expected, form.tags()).map(TagController::words);
    }

    @Team
    @GetMapping("/people/{id}/tags")
    Mono<ResponseEntity<TagView.Words>> ofPerson(@PathVariable UUID id) {
        return tags.of(id, Bearer.PERSON).map(TagController::words);
    }

    @Team
    @PutMapping("/people/{id}/tags")
    Mono<ResponseEntity<TagView.Words>> tagPerson(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody TagForm.Chosen form) {
        return chooseTags.choose(id, Bearer.PERSON, expected, form.tags()).map(TagController::words);
    }

    private Mono<ResponseEntity<TagView>> show(UUID id) {
        return tags.get(id).map(tag -> Versioned.ok(tag, tag.version()));
    }

    private static ResponseEntity<TagView.Words> words(TagView.Words words) {
        return Versioned.ok(words, words.version());
    }
}

package org.tejido.member.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tejido.member.organisation.OrganisationForm;
import org.tejido.member.organisation.Profile;
import org.tejido.platform.problem.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chooses, field by field, between what is known of two organisations. */
@Component
class Choices {

    private static final String SURVIVOR = "survivor";
    private static final String LOSER = "loser";
    private static final String OTHER = "other";
    private static final String NAME = "name";
    private static final String OTHER_NAMES = "otherNames";

    private final JsonMapper json;
    private final Validator validator;

    Choices(JsonMapper json, Validator validator) {
        // What is not known is a choice, too.
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
                .build();
        this.validator = validator;
    }

    ObjectNode of(Profile profile) {
        return json.valueToTree(OrganisationForm.of(profile));
    }

    /** @throws ChoiceUnknown for a field that there is not, or a source of its value */
    List<MergeView.Field> weigh(Profile survivor, Profile loser, Map<String, MergeForms.Choice> choices) {
        var ours = of(survivor);
        var theirs = of(loser);
        choices.keySet().stream().filter(field -> !ours.has(field)).findFirst().ifPresent(field -> {
            throw new ChoiceUnknown(field);
        });
        var sameCountry = ours.path("country").equals(theirs.path("country"));
        var weighed = ours.propertyStream()
                .map(entry -> {
                    var field = entry.getKey();
                    var choice = choices.get(field);
                    return choice == null
                            ? proposed(field, entry.getValue(), theirs.path(field), sameCountry)
                            : chosen(field, entry.getValue(), theirs.path(field), choice);
                })
                .toList();
        return choices.containsKey(OTHER_NAMES)
                ? weighed
                : weighed.stream()
                        .map(field ->
                                field.field().equals(OTHER_NAMES) ? foundByAll(field, weighed, ours, theirs) : field)
                        .toList();
    }

    /** It is found by every name that either has or had. */
    private MergeView.Field foundByAll(
            MergeView.Field names, List<MergeView.Field> weighed, ObjectNode ours, ObjectNode theirs) {
        var name = weighed.stream()
                .filter(field -> field.field().equals(NAME))
                .findFirst()
                .orElseThrow()
                .proposed();
        var all = json.createArrayNode();
        Stream.of(ours, theirs)
                .flatMap(one -> Stream.concat(
                        Stream.of(one.path(NAME)), one.path(OTHER_NAMES).valueStream()))
                .distinct()
                .filter(other -> !other.equals(name))
                .forEach(all::add);
        return new MergeView.Field(OTHER_NAMES, names.survivor(), names.loser(), OTHER, all);
    }

    /** The survivor's word counts where it has one; tax numbers and regions mean something in their country alone. */
    private static MergeView.Field proposed(String field, JsonNode ours, JsonNode theirs, boolean sameCountry) {
        var comparable = sameCountry || !field.equals("taxId") && !field.equals("nuts");
        return (ours.isNull() || ours.isArray() && ours.isEmpty()) && comparable && !theirs.isNull()
                ? new MergeView.Field(field, ours, theirs, LOSER, theirs)
                : new MergeView.Field(field, ours, theirs, SURVIVOR, ours);
    }

    private MergeView.Field chosen(String field, JsonNode ours, JsonNode theirs, MergeForms.Choice choice) {
        return switch (choice.from()) {
            case SURVIVOR -> new MergeView.Field(field, ours, theirs, SURVIVOR, ours);
            case LOSER -> new MergeView.Field(field, ours, theirs, LOSER, theirs);
            case OTHER -> {
                var value = choice.value();
                yield new MergeView.Field(field, ours, theirs, OTHER, value == null ? json.nullNode() : value);
            }
            default -> throw new ChoiceUnknown(field);
        };
    }

    /** @throws org.tejido.platform.problem.Refusal where the fields do not go together */
    Profile profile(List<MergeView.Field> fields) {
        var form = json.createObjectNode();
        fields.forEach(field -> form.set(field.field(), field.proposed()));
        return profile(form);
    }

    /**
     * As it was before, save for what was changed since and not by the merge.
     *
     * @throws MergeOvertaken for a field that the merge changed, and somebody after it
     */
    Profile undone(JsonNode before, JsonNode after, Profile now) {
        var form = of(now);
        before.properties().forEach(entry -> {
            var field = entry.getKey();
            if (!entry.getValue().equals(after.path(field))) {
                if (!form.path(field).equals(after.path(field))) {
                    throw new MergeOvertaken(field);
                }
                form.set(field, entry.getValue());
            }
        });
        return profile(form);
    }

    private Profile profile(JsonNode fields) {
        OrganisationForm form;
        try {
            form = json.treeToValue(fields, OrganisationForm.class);
        } catch (JacksonException unfit) {
            throw new Malformed("body-malformed", "The choices do not fit: " + unfit.getOriginalMessage());
        }
        var violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return form.profile();
    }
}

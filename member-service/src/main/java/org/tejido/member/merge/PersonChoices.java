package org.tejido.member.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.person.ContactForm;
import org.tejido.platform.problem.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chooses, field by field, between what is known of one person twice. */
@Component
class PersonChoices {

    private static final String SURVIVOR = "survivor";
    private static final String LOSER = "loser";
    private static final String OTHER = "other";

    private final JsonMapper json;
    private final Validator validator;

    PersonChoices(JsonMapper json, Validator validator) {
        // What is not known is a choice, too.
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
                .build();
        this.validator = validator;
    }

    ObjectNode of(ContactForm contact) {
        return json.valueToTree(contact);
    }

    /** @throws ChoiceUnknown for a field that there is not, or a source of its value */
    List<MergeView.Field> weigh(ContactForm survivor, ContactForm loser, Map<String, MergeForms.Choice> choices) {
        var ours = of(survivor);
        var theirs = of(loser);
        choices.keySet().stream().filter(field -> !ours.has(field)).findFirst().ifPresent(field -> {
            throw new ChoiceUnknown(field);
        });
        return ours.propertyStream()
                .map(entry -> chosen(
                        entry.getKey(), entry.getValue(), theirs.path(entry.getKey()), choices.get(entry.getKey())))
                .toList();
    }

    private MergeView.Field chosen(String field, JsonNode ours, JsonNode theirs, MergeForms.@Nullable Choice choice) {
        var from = choice == null ? (ours.isNull() && !theirs.isNull() ? LOSER : SURVIVOR) : choice.from();
        return switch (from) {
            case SURVIVOR -> new MergeView.Field(field, ours, theirs, SURVIVOR, ours);
            case LOSER -> new MergeView.Field(field, ours, theirs, LOSER, theirs);
            case OTHER -> {
                var value = choice == null ? null : choice.value();
                yield new MergeView.Field(field, ours, theirs, OTHER, value == null ? json.nullNode() : value);
            }
            default -> throw new ChoiceUnknown(field);
        };
    }

    ContactForm contact(List<MergeView.Field> fields) {
        var form = json.createObjectNode();
        fields.forEach(field -> form.set(field.field(), field.proposed()));
        return contact(form);
    }

    /**
     * As it was before, save for what was changed since and not by the merge.
     *
     * @throws MergeOvertaken for a field that the merge changed, and somebody after it
     */
    ContactForm undone(JsonNode before, JsonNode after, ContactForm now) {
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
        return contact(form);
    }

    private ContactForm contact(JsonNode fields) {
        ContactForm form;
        try {
            form = json.treeToValue(fields, ContactForm.class);
        } catch (JacksonException unfit) {
            throw new Malformed("body-malformed", "The choices do not fit: " + unfit.getOriginalMessage());
        }
        var violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return form;
    }
}

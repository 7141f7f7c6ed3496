package org.tejido.member.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an organisation is before the law and what its dues depend on, by the names and in the words of the API. */
public final class LegalFacts {

    /** In the order in which they are shown. */
    private final Map<String, @Nullable String> values = new LinkedHashMap<>();

    private LegalFacts() {}

    public static LegalFacts of(Profile profile) {
        var form = OrganisationForm.of(profile);
        var facts = new LegalFacts();
        facts.values.put("name", form.name());
        facts.values.put("taxId", form.taxId());
        facts.values.put("kind", form.kind());
        facts.values.put("country", form.country());
        facts.values.put("sme", form.sme() == null ? null : form.sme().toString());
        return facts;
    }

    public @Nullable String value(String field) {
        return values.get(field);
    }

    /** Each field that the other has another value for, with that value. */
    public Map<String, @Nullable String> changesTo(LegalFacts other) {
        var changes = new LinkedHashMap<String, @Nullable String>();
        values.forEach((field, value) -> {
            if (!Objects.equals(value, other.value(field))) {
                changes.put(field, other.value(field));
            }
        });
        return changes;
    }

    /**
     * The profile with some of its legal facts changed.
     *
     * @throws org.tejido.platform.problem.Refusal at the field whose rule says no
     */
    static Profile change(Profile profile, Map<String, @Nullable String> changes) {
        var facts = of(profile);
        facts.values.putAll(changes);
        var sme = facts.value("sme");
        var form = OrganisationForm.of(profile);
        return new OrganisationForm(
                        Objects.requireNonNull(facts.value("name")),
                        facts.value("taxId"),
                        Objects.requireNonNull(facts.value("kind")),
                        Objects.requireNonNull(facts.value("country")),
                        form.city(),
                        form.website(),
                        sme == null ? null : Boolean.valueOf(sme),
                        form.description(),
                        form.keywords(),
                        Objects.equals(facts.value("country"), form.country()) ? form.nuts() : null,
                        form.activities(),
                        form.otherNames())
                .profile();
    }
}

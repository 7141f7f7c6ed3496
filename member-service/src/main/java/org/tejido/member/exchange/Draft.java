package org.tejido.member.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tejido.member.classification.Activity;
import org.tejido.member.organisation.ActivityForm;
import org.tejido.member.organisation.OrganisationForm;
import org.tejido.member.person.ContactForm;

/**
 * The cells of a row that hold something. What cannot be read as it should is passed on, to be refused by name.
 *
 * @param own by the keys of the office's own fields
 */
record Draft(Map<Field, String> values, Map<String, String> own) {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("empresa", "company"),
            Map.entry("universidad", "university"),
            Map.entry("hospital", "hospital"),
            Map.entry("centro de investigacion", "research-centre"),
            Map.entry("research centre", "research-centre"),
            Map.entry("research center", "research-centre"),
            Map.entry("centro tecnologico", "research-centre"),
            Map.entry("organismo publico", "public-body"),
            Map.entry("administracion publica", "public-body"),
            Map.entry("public body", "public-body"),
            Map.entry("cluster", "cluster"),
            Map.entry("otro", "other"),
            Map.entry("otra", "other"));

    private static final Set<String> YES = Set.of("si", "s", "yes", "y", "true", "1", "x", "verdadero");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "falso");
    private static final Set<String> ORGANISATION =
            Set.of("organization", "organisation", "organizacion", "company", "empresa");
    private static final Map<String, String> COUNTRIES = new ConcurrentHashMap<>();

    @Nullable
    String get(Field field) {
        return values.get(field);
    }

    /** Exports of other systems hold both; a row that does not say is taken for what is asked for. */
    boolean isAbout(Subject subject) {
        var is = values.get(Field.ROW_IS);
        if (is == null) {
            return true;
        }
        var plain = Field.plain(is);
        return subject == Subject.ORGANISATIONS
                ? ORGANISATION.contains(plain) || YES.contains(plain)
                : Set.of("individual", "person", "persona").contains(plain) || NO.contains(plain);
    }

    /** @throws RowTrouble where it is none */
    @Nullable
    UUID id(Field field) {
        try {
            var typed = values.get(field);
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new RowTrouble("id-malformed", "This is no id of ours.", "/" + field.word(), null);
        }
    }

    /** A code, or a name in Spanish or English. */
    String country(String home) {
        var typed = values.get(Field.COUNTRY);
        if (typed == null) {
            return home;
        }
        return typed.length() == 2
                ? typed.toUpperCase(Locale.ROOT)
                : COUNTRIES.size() > 1_000 ? code(typed) : COUNTRIES.computeIfAbsent(typed, Draft::code);
    }

    /** A new one; what is left empty speaks of companies, which most are. */
    OrganisationForm organisation(String home) {
        return organisation(new OrganisationForm(
                "", null, "company", country(home), null, null, null, null, List.of(), null, List.of(), List.of()));
    }

    /** A known one, changed by the cells that hold something. */
    OrganisationForm organisation(OrganisationForm known) {
        return new OrganisationForm(
                values.getOrDefault(Field.NAME, known.name()),
                values.getOrDefault(Field.TAX_ID, known.taxId()),
                kind(known.kind()),
                country(known.country()),
                values.getOrDefault(Field.CITY, known.city()),
                values.getOrDefault(Field.WEBSITE, known.website()),
                sme(known.sme()),
                values.getOrDefault(Field.DESCRIPTION, known.description()),
                keywords(known.keywords()),
                values.getOrDefault(Field.NUTS, known.nuts()),
                activities(known.activities()),
                otherNames(known.otherNames()));
    }

    ContactForm contact(ContactForm known) {
        return new ContactForm(
                personName(known.name()),
                values.getOrDefault(Field.EMAIL, known.email()),
                values.getOrDefault(Field.PHONE, known.phone()),
                values.getOrDefault(Field.POSITION, known.position()));
    }

    private String personName(String known) {
        var whole = values.get(Field.PERSON_NAME);
        if (whole != null) {
            return whole;
        }
        var parts =
                (values.getOrDefault(Field.FIRST_NAME, "") + " " + values.getOrDefault(Field.LAST_NAME, "")).strip();
        return parts.isEmpty() ? known : parts;
    }

    private String kind(String known) {
        var typed = values.get(Field.KIND);
        return typed == null ? known : KINDS.getOrDefault(Field.plain(typed), typed.toLowerCase(Locale.ROOT));
    }

    /** @throws RowTrouble for what is neither yes nor no */
    private @Nullable Boolean sme(@Nullable Boolean known) {
        var typed = values.get(Field.SME);
        if (typed == null) {
            return known;
        }
        var plain = Field.plain(typed);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            throw new RowTrouble("answer-unknown", "This is neither yes nor no.", "/sme", null);
        }
        return YES.contains(plain);
    }

    private @Nullable List<String> otherNames(@Nullable List<String> known) {
        var typed = values.get(Field.OTHER_NAMES);
        return typed == null
                ? known
                : Arrays.stream(typed.split("[|;]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private @Nullable List<String> keywords(@Nullable List<String> known) {
        var typed = values.get(Field.KEYWORDS);
        return typed == null
                ? known
                : Arrays.stream(typed.split("[|,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Each with its version: {@code nace-2.1:72.10}. @throws RowTrouble */
    private @Nullable List<ActivityForm> activities(@Nullable List<ActivityForm> known) {
        var typed = values.get(Field.ACTIVITIES);
        return typed == null
                ? known
                : Arrays.stream(typed.split("[|,;]"))
                        .filter(word -> !word.isBlank())
                        .map(word -> Rules.unlessRefused(() -> Activity.of(word, "/activities")))
                        .map(ActivityForm::of)
                        .toList();
    }

    private static String code(String name) {
        var typed = Field.plain(name);
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> isCalled(code, typed))
                .findFirst()
                .orElse(name);
    }

    private static boolean isCalled(String code, String typed) {
        var country = Locale.of("", code);
        return Field.plain(country.getDisplayCountry(Locale.of("es"))).equals(typed)
                || Field.plain(country.getDisplayCountry(Locale.ENGLISH)).equals(typed);
    }
}

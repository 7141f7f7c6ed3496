package org.tejido.member.exchange;

import static org.tejido.member.exchange.Subject.ORGANISATIONS;
import static org.tejido.member.exchange.Subject.PEOPLE;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a column can hold, and what it is called: by us, in Spanish and English, and in the exports of CiviCRM and Odoo.
 * Where several columns of a file fit, the name that stands first here wins.
 */
enum Field {
    NAME(
            EnumSet.of(ORGANISATIONS),
            "name",
            "nombre",
            "razon social",
            "organization name",
            "organisation",
            "organizacion",
            "empresa",
            "company name",
            "display name",
            "complete name"),
    PERSON_NAME(
            EnumSet.of(PEOPLE), "name", "nombre completo", "nombre y apellidos", "full name", "display name", "nombre"),
    FIRST_NAME(EnumSet.of(PEOPLE), "first name", "nombre de pila", "given name"),
    LAST_NAME(EnumSet.of(PEOPLE), "last name", "apellidos", "surname", "family name"),
    EMAIL(EnumSet.of(PEOPLE), "email", "e mail", "correo electronico", "correo", "email primary"),
    PHONE(EnumSet.of(PEOPLE), "phone", "telefono", "movil", "mobile", "phone primary"),
    POSITION(EnumSet.of(PEOPLE), "position", "cargo", "puesto", "job title", "job position", "function"),
    TAX_ID(
            EnumSet.of(ORGANISATIONS),
            "tax id",
            "taxid",
            "nif",
            "cif",
            "nif cif",
            "vat",
            "vat number",
            "legal identifier"),
    KIND(EnumSet.of(ORGANISATIONS), "kind", "tipo", "type", "contact subtype"),
    COUNTRY(EnumSet.of(ORGANISATIONS), "country", "pais", "country id"),
    CITY(EnumSet.of(ORGANISATIONS), "city", "ciudad", "localidad", "municipio", "poblacion"),
    WEBSITE(EnumSet.of(ORGANISATIONS), "website", "web", "pagina web", "sitio web", "website link", "url"),
    SME(EnumSet.of(ORGANISATIONS), "sme", "pyme"),
    DESCRIPTION(EnumSet.of(ORGANISATIONS), "description", "descripcion", "notes", "notas", "note s", "comment"),
    KEYWORDS(EnumSet.of(ORGANISATIONS), "keywords", "palabras clave", "etiquetas", "tags", "tag s", "category id"),
    NUTS(EnumSet.of(ORGANISATIONS), "nuts", "region nuts", "codigo nuts"),
    ACTIVITIES(EnumSet.of(ORGANISATIONS), "activities", "actividades", "nace", "actividad"),
    OTHER_NAMES(
            EnumSet.of(ORGANISATIONS),
            "other names",
            "othernames",
            "otros nombres",
            "nombre comercial",
            "nombres comerciales",
            "trade name",
            "nick name",
            "nickname"),
    ORGANISATION_NAME(
            EnumSet.of(PEOPLE),
            "organisation",
            "organizacion",
            "empresa",
            "company",
            "current employer",
            "related company",
            "parent id",
            "organization name",
            "company name",
            "parent name"),
    ORGANISATION_TAX_ID(
            EnumSet.of(PEOPLE),
            "organisation tax id",
            "nif",
            "cif",
            "nif de la organizacion",
            "nif empresa",
            "organisationtaxid",
            "company tax id",
            "tax id",
            "vat"),
    ORGANISATION_EXTERNAL_ID(
            EnumSet.of(PEOPLE),
            "organisation external id",
            "organisationexternalid",
            "current employer id",
            "employer id",
            "parent id id",
            "related company external id"),
    ORGANISATION_ID(EnumSet.allOf(Subject.class), "organisation id", "organisationid"),
    PERSON_ID(EnumSet.of(PEOPLE), "person id", "personid"),
    EXTERNAL_ID(
            EnumSet.allOf(Subject.class),
            "external id",
            "externalid",
            "id externo",
            "contact id",
            "internal contact id",
            "external identifier",
            "id"),
    ROW_IS(EnumSet.allOf(Subject.class), "contact type", "is a company", "is company", "company type");

    private final Set<Subject> subjects;
    private final List<String> names;

    Field(Set<Subject> subjects, String... names) {
        this.subjects = subjects;
        this.names = List.of(names);
    }

    /** As the API writes it. */
    String word() {
        var parts = name().toLowerCase(Locale.ROOT).split("_");
        return Arrays.stream(parts, 1, parts.length)
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .reduce(parts[0], String::concat);
    }

    static Stream<Field> of(Subject subject) {
        return Arrays.stream(values()).filter(field -> field.subjects.contains(subject));
    }

    static Optional<Field> of(Subject subject, String word) {
        return of(subject).filter(field -> field.word().equals(word)).findFirst();
    }

    /** How well a heading names it: 0 is best; negative, not at all. */
    int fit(String heading) {
        return names.indexOf(plain(heading));
    }

    /** Lower case, without accents, signs and needless space: {@code Razón_Social*} is {@code razon social}. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}

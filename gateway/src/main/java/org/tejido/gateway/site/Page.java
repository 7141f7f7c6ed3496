package org.tejido.gateway.site;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page has to know of it.
 *
 * @param place where it stands, and {@code rest} what follows in its address
 * @param title for the tab and for whoever links to it
 * @param summary one or two sentences for search engines
 * @param data schema.org, as JSON that can stand in a script element; null for none
 * @param indexed whether search engines are to keep it
 */
public record Page(
        Language language,
        Place place,
        String rest,
        String site,
        String root,
        String title,
        String summary,
        @Nullable String data,
        boolean indexed) {

    /** The address of another page in this language; {@code word} names a {@link Place}. */
    public String to(String word) {
        return Place.of(word).path(language);
    }

    public String to(String word, Object rest) {
        return Place.of(word).path(language, rest.toString());
    }

    public String canonical() {
        return root + place.path(language, rest);
    }

    public String inOtherLanguage() {
        return place.path(language.other(), rest);
    }

    public String in(String tag) {
        return root + place.path(tag.equals("es") ? Language.ES : Language.EN, rest);
    }

    public boolean isAt(String word) {
        return place == Place.of(word);
    }

    public String lang() {
        return language.tag();
    }

    public String otherLang() {
        return language.other().tag();
    }

    public String territory() {
        return language.territory();
    }

    public String otherTerritory() {
        return language.other().territory();
    }

    /** The kind of thing, as Open Graph knows it. */
    public String kind() {
        return place == Place.NEWS && !rest.isEmpty() ? "article" : "website";
    }
}

package org.tejido.demo.slice;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which of the source's organisations belong to the cluster: all of Castilla y León, and of the rest of Spain those that
 * worked on health (in two projects of Horizon 2020 or one of Horizon Europe) or whose name says that they do. Companies
 * must carry their legal form in the name, which a person trading alone does not; what the eye found beyond that
 * is listed as left out. Partners abroad are those that worked with them most often, at most four of a country.
 */
record Choice(Cordis cordis, Set<String> leftOut) {

    private static final int PARTNERS = 40;
    private static final int OF_A_COUNTRY = 4;
    private static final int CALLS = 12;

    private static final Pattern CASTILLA_Y_LEON = Pattern.compile(
            "^(VALLADOLID|SALAMANCA|LEON|BURGOS|PALENCIA|ZAMORA|AVILA|SEGOVIA|SORIA|PONFERRADA|ARANDA DE DUERO"
                    + "|MIRANDA DE EBRO|AGUILAR DE CAMPOO|ARROYO DE LA ENCOMIENDA|BOECILLO|CARBAJOSA DE LA SAGRADA"
                    + "|CISTERNIGA|CUBILLOS DEL SIL|ISCAR|OLMEDO|SAN CEBRIAN DE MUDA|SANTA MARTA DE TORMES|TORO"
                    + "|VILLALONQUEJAR|VILLAMAYOR)\\b");
    private static final Pattern BY_NAME = Pattern.compile(
            "\\b(ONCO\\w*|CANCER|TUMOR\\w*|LEUCEMIA|PHARMA\\w*|BIOPHARMA"
                    + "|BIOTECH\\w*|BIOMEDIC\\w*|GENOMIC\\w*|VACCIN\\w*|THERAPEUTIC\\w*|HOSPITAL|SALUD|SALUT|HISTOCELL|BIOFACTORIA)\\b");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(S ?L|S ?L ?U|S ?L ?L|S ?L ?P|S ?A|S ?A ?U|S ?A ?P|S COOP.*|SOCIEDAD (LIMITADA|ANONIMA|COOPERATIVA).*|AIE"
                    + "|GMBH|AG|NV|BV|B V|LTD|LIMITED|SAS|SRL|SPA|AB|OY|AS|APS|PLC|SARL|KFT|LDA|SARLAU)\\b");

    /** Participant codes of the members, in order. */
    Set<String> members() {
        var health = new HashMap<String, Integer>();
        for (var project : cordis.projects()) {
            var weight = project.programme().startsWith("Horizon Europe") ? 2 : 1;
            if (project.onHealth()) {
                project.participants().forEach(pic -> health.merge(pic, weight, Integer::sum));
            }
        }
        return chosen(row -> row.get("country").equals("ES")
                && (CASTILLA_Y_LEON.matcher(Names.plain(row.get("city"))).find()
                        || health.getOrDefault(row.get("pic"), 0) >= 2
                        || BY_NAME.matcher(Names.plain(row.get("name"))).find()));
    }

    /** Texts on cancer in which a member took part and that seek partners for research, not a twin. */
    List<Cordis.Project> calls(Set<String> members) {
        return cordis.projects().stream()
                .filter(Cordis.Project::onOncology)
                .filter(project -> !Collections.disjoint(project.participants(), members))
                .sorted(comparing(Cordis.Project::startedOn).thenComparing(Cordis.Project::id))
                .limit(CALLS)
                .toList();
    }

    /** Participant codes of the partners abroad, in order. */
    Set<String> partners(Set<String> members) {
        var together = new TreeMap<String, Integer>();
        for (var project : cordis.projects()) {
            if (project.onHealth() && !Collections.disjoint(project.participants(), members)) {
                project.participants().forEach(pic -> together.merge(pic, 1, Integer::sum));
            }
        }
        var abroad = chosen(row ->
                !row.get("country").equals("ES") && !row.get("activity_type").equals("OTH"));
        var ofCountry = new HashMap<String, Integer>();
        var partners = new TreeSet<String>();
        together.entrySet().stream()
                .filter(entry -> abroad.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .takeWhile(_ -> partners.size() < PARTNERS)
                .forEach(pic -> {
                    var country = cordis.organisations().get(pic).get("country");
                    if (ofCountry.merge(country, 1, Integer::sum) <= OF_A_COUNTRY) {
                        partners.add(pic);
                    }
                });
        return partners;
    }

    /** What they did together: everything on health or of Horizon Europe, and whatever Castilla y León took part in. */
    List<Cordis.Project> together(Set<String> members, Set<String> partners, List<Cordis.Project> calls) {
        var known = new HashSet<>(members);
        known.addAll(partners);
        var region = new HashSet<>(members);
        region.removeIf(pic -> !inCastillaYLeon(pic));
        return cordis.projects().stream()
                .filter(Cordis.Project::isNamed)
                .filter(project -> !calls.contains(project))
                .filter(project -> !Collections.disjoint(project.participants(), members))
                .filter(project ->
                        project.participants().stream().filter(known::contains).count() >= 2)
                .filter(project -> project.onHealth()
                        || project.programme().startsWith("Horizon Europe")
                        || !Collections.disjoint(project.participants(), region))
                .toList();
    }

    boolean inCastillaYLeon(String pic) {
        return CASTILLA_Y_LEON
                .matcher(Names.plain(cordis.organisations().get(pic).get("city")))
                .find();
    }

    private Set<String> chosen(Predicate<Csv.Row> belongs) {
        var chosen = new TreeSet<String>();
        cordis.organisations().values().stream()
                .filter(row -> !row.get("name").isBlank() && !leftOut.contains(row.get("pic")))
                .filter(belongs)
                .filter(Choice::isNoPerson)
                .forEach(row -> chosen.add(row.get("pic")));
        return chosen;
    }

    private static boolean isNoPerson(Csv.Row row) {
        var name = Names.plain(row.get("name"))
                .replaceAll("[.,]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return !Set.of("PRC", "").contains(row.get("activity_type"))
                || LEGAL_FORM.matcher(name).find()
                || BY_NAME.matcher(name).find();
    }
}

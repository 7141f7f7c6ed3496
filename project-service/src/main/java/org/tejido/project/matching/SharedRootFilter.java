package org.tejido.project.matching;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts a Spanish or English word down to the root that both languages took from Greek or Latin, so that
 * <i>inmunoterapia</i> and <i>immunotherapy</i> meet. Crude on purpose: it serves beside the two stemmers, never alone.
 * Expects lower case without accents.
 */
final class SharedRootFilter extends TokenFilter {

    private static final Pattern DOUBLED = Pattern.compile("([abd-z])\\1");
    private static final Pattern OF_ACTION = Pattern.compile("(ciones|cion|tions|tion|siones|sion|sions)$");
    private static final Pattern OF_QUALITY = Pattern.compile("(idades|idad|ities|iti)$");
    private static final Pattern OF_KIND = Pattern.compile("ic(os|as|o|a|als|al|s)$");
    private static final Pattern ENDING = Pattern.compile("[aeiou]*s?$");
    private static final int SHORTEST = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SharedRootFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var root = rootOf(term.toString());
        term.setEmpty().append(root);
        return true;
    }

    static String rootOf(String word) {
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return word;
        }
        var spelled = word.replace("ph", "f")
                .replace("th", "t")
                .replace("ch", "c")
                .replace("rh", "r")
                .replace('k', 'c')
                .replace('y', 'i')
                .replace("nm", "m")
                .replaceFirst("our(s?)$", "or$1");
        var single = DOUBLED.matcher(spelled).replaceAll("$1");
        var root = cut(cut(cut(single, OF_ACTION, ""), OF_QUALITY, ""), OF_KIND, "ic");
        return cut(root, ENDING, "").replace("cc", "c");
    }

    private static String cut(String word, Pattern ending, String instead) {
        var shorter = ending.matcher(word).replaceFirst(instead);
        return shorter.length() >= SHORTEST ? shorter : word;
    }
}

package newsfold.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that one text writes in two ways: simplified and traditional Chinese characters, Persian and Arabic forms of one
 * Arabic letter, Serbian in Cyrillic and Latin.
 *
 * <p>Each folds to one form, whatever the language. Other languages of these scripts lose a few distinctions between
 * letters, which runs of five words do not need.
 */
final class ScriptVariants {
    private static final String HAN = "han-variants.txt";

    /** Pairs of a letter and the one it folds to. */
    private static final String ARABIC =
            "\u064a\u06cc\u0649\u06cc\u06d2\u06cc\u0643\u06a9\u06aa\u06a9\u06c1\u0647\u06be\u0647"
                    + "\u06d5\u0647\u0671\u0627\u06c3\u0629";

    /** In the order of Serbian; accents of the Latin letters are gone by then. */
    private static final String CYRILLIC =
            "\u0430a\u0431b\u0432v\u0433g\u0434d\u0452\u0111\u0435e\u0436z\u0437z\u0438i\u0458j\u043ak\u043bl"
                    + "\u043cm\u043dn\u043eo\u043fp\u0440r\u0441s\u0442t\u045bc\u0443u\u0444f\u0445h\u0446c\u0447c\u0448s\u0456i";

    private final Map<Integer, String> folded = new HashMap<>();

    private ScriptVariants() {
        addPairs(ARABIC);
        addPairs(CYRILLIC);
        folded.put(0x0459, "lj");
        folded.put(0x045a, "nj");
        folded.put(0x045f, "dz");
    }

    /** Reads the Chinese pairs from the jar. */
    static ScriptVariants load() {
        ScriptVariants variants = new ScriptVariants();
        try (InputStream in = ScriptVariants.class.getResourceAsStream(HAN)) {
            if (in == null) {
                throw new IllegalStateException(HAN + " is missing from the jar");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(variants::addPairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variants;
    }

    private void addPairs(String pairs) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            folded.put((int) pairs.charAt(i), pairs.substring(i + 1, i + 2));
        }
    }

    /** Returns the form to which a folded letter folds further, itself for most. */
    String fold(int codePoint) {
        String form = folded.get(codePoint);
        return form == null ? Character.toString(codePoint) : form;
    }
}

package newsfold.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.text.LanguageGuesser;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * Words that any text of a language has, whatever it is about: the lists of Lucene's analysis module together with the
 * words by which a language is guessed. Not for sharing between threads.
 */
final class FunctionWords {
    private static final String LISTS = "/org/apache/lucene/analysis/";
    private static final Pattern COMMENT = Pattern.compile("[|#].*");

    private static final Map<String, String> SNOWBALL = Map.ofEntries(
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "italian"),
            Map.entry("nb", "norwegian"),
            Map.entry("nl", "dutch"),
            Map.entry("nn", "norwegian"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"));

    /** Languages whose list lies in a directory of another name. */
    private static final Map<String, String> DIRECTORY =
            Map.of("cs", "cz", "sk", "cz", "ku", "ckb", "ms", "id", "zh", "cjk", "ja", "cjk", "ko", "cjk");

    private final LanguageGuesser guesser = new LanguageGuesser();
    private final Map<String, Set<String>> lists = new HashMap<>();

    /**
     * Tells whether a word is one.
     *
     * @param word in lower case
     * @param language an ISO 639-1 code; where empty, the most frequent words of every language count
     */
    boolean contain(String word, String language) {
        if (language.isEmpty()) {
            return guesser.isFunctionWord(word);
        }
        return guesser.isFunctionWord(word, language)
                || lists.computeIfAbsent(language, FunctionWords::read).contains(word);
    }

    private static Set<String> read(String language) {
        String snowball = SNOWBALL.get(language);
        String name = snowball != null
                ? "snowball/" + snowball + "_stop.txt"
                : DIRECTORY.getOrDefault(language, language) + "/stopwords.txt";
        Set<String> words = new HashSet<>();
        try (InputStream in = SnowballFilter.class.getResourceAsStream(LISTS + name)) {
            if (in == null) {
                return words;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // Split as articles are, or "don't" would be found in none.
                Words.forEach(COMMENT.matcher(line).replaceFirst(""), Integer.MAX_VALUE, words::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

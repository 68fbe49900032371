package newsfold.internal.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newsfold.internal.text.LanguageGuesser;

/**
 * Words that any text of a language has, whatever it is about: stop lists of some forty languages together with the words
 * by which a language is guessed. Not for sharing between threads.
 */
final class FunctionWords {
    private static final String LISTS = "function-words.txt";

    private final LanguageGuesser guesser = new LanguageGuesser();
    private final Map<String, String> lines = read();
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
                || lists.computeIfAbsent(language, this::list).contains(word);
    }

    private Set<String> list(String language) {
        String line = lines.get(language);
        return line == null ? Set.of() : Set.of(line.split(" ", -1));
    }

    /** Reads the words of each language, split as articles are, or "don't" would be found in none. */
    private static Map<String, String> read() {
        Map<String, String> lines = new HashMap<>();
        try (InputStream in = FunctionWords.class.getResourceAsStream(LISTS)) {
            if (in == null) {
                throw new IllegalStateException(LISTS + " is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    int space = line.indexOf(' ');
                    for (String code : line.substring(0, space).split(",", -1)) {
                        lines.put(code, line.substring(space + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}

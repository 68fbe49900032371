package newsfold.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The most frequent function words of all languages, with the languages of each.
 *
 * <p>An open-addressing table, at most half full, that looks up a part of a text without a substring.
 */
final class FunctionWordTable {
    private static final int[] NO_LANGUAGES = {};

    private final List<String> languages;
    private final Set<String> allWords;
    private final String[] words;
    private final int[][] languagesOfWords;

    private FunctionWordTable(List<String> languages, Map<String, int[]> languagesByWord) {
        this.languages = List.copyOf(languages);
        this.allWords = Collections.unmodifiableSet(new TreeSet<>(languagesByWord.keySet()));
        int size = Integer.highestOneBit(Math.max(2, languagesByWord.size())) * 4;
        this.words = new String[size];
        this.languagesOfWords = new int[size][];
        languagesByWord.forEach((word, ofWord) -> {
            int slot = word.hashCode() & (size - 1);
            while (words[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            words[slot] = word;
            languagesOfWords[slot] = ofWord;
        });
    }

    /** Reads the words from the jar: a language code and its words a line. */
    static FunctionWordTable load() {
        List<String> languages = new ArrayList<>();
        Map<String, int[]> languagesByWord = new HashMap<>();
        try (InputStream in = FunctionWordTable.class.getResourceAsStream("function-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("function-words.txt is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.strip().split(" ", -1);
                int language = languages.size();
                languages.add(cells[0]);
                Arrays.stream(cells, 1, cells.length)
                        .distinct()
                        .forEach(word -> languagesByWord.merge(word, new int[] {language}, FunctionWordTable::append));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FunctionWordTable(languages, languagesByWord);
    }

    private static int[] append(int[] old, int[] added) {
        int[] longer = Arrays.copyOf(old, old.length + 1);
        longer[old.length] = added[0];
        return longer;
    }

    /** Returns the codes of the languages, whose indexes the other methods return. */
    List<String> languages() {
        return languages;
    }

    /** Returns all words, in lower case and ascending order. */
    Set<String> words() {
        return allWords;
    }

    /** Returns the languages of a word, none if it is no function word. */
    int[] languagesOf(String word) {
        return languagesOf(word, 0, word.length(), word.hashCode());
    }

    /** Returns the languages of a part of a text, none if it is no function word. */
    int[] languagesOf(String text, int start, int end, int hash) {
        int slot = hash & (words.length - 1);
        while (words[slot] != null) {
            String word = words[slot];
            if (word.length() == end - start && text.startsWith(word, start)) {
                return languagesOfWords[slot];
            }
            slot = (slot + 1) & (words.length - 1);
        }
        return NO_LANGUAGES;
    }
}

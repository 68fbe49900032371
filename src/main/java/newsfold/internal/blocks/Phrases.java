package newsfold.internal.blocks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsfold.article.Removed.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What pages say around their articles, in many languages: "read more", "weiterlesen", "関連記事".
 *
 * <p>All languages are tried at once, because boilerplate is often in another language than the article. Words are compared in
 * lower case and without punctuation, numbers are all alike, and Han, kana and Hangul are compared by character or word as
 * written.
 *
 * <p>Immutable, safe for all threads. The cost is linear in the length of the line; only its first
 * {@value #TOKEN_LIMIT} words are read.
 */
public final class Phrases {
    private static final int TOKEN_LIMIT = 80;

    private static final Phrases STANDARD = load("phrases.txt");

    private final PhraseTrie trie = new PhraseTrie();
    private final Set<String> languages = new TreeSet<>();

    private Phrases() {}

    /** How much of a line a phrase covers. */
    public enum Mode {
        /** The line is the phrase and nothing else. */
        WHOLE('='),
        /** The line starts with the phrase. */
        START('^'),
        /** The phrase stands anywhere in the line. */
        INSIDE('*'),
        /** A plug inside prose, which counts only where boilerplate surrounds it. */
        PLUG('~');

        private final char sign;

        Mode(char sign) {
            this.sign = sign;
        }
    }

    /**
     * A phrase found in a line.
     *
     * @param reason the kind of boilerplate it belongs to
     * @param mode how much of the line it covers
     * @param phrase the phrase as the table has it
     * @param words its length in words, at least 1
     */
    public record Hit(Reason reason, Mode mode, String phrase, int words) {}

    /**
     * Returns the phrases that come with the library.
     *
     * @return a shared instance
     */
    public static Phrases standard() {
        return STANDARD;
    }

    /**
     * Returns the languages the table covers.
     *
     * @return ISO 639-1 codes in alphabetical order
     */
    public Set<String> languages() {
        return Set.copyOf(languages);
    }

    /**
     * Finds the phrase that says most about a line: one that is the whole line before one at its start, that before one
     * inside, a longer before a shorter one.
     *
     * @param line a line of text
     * @return the phrase, or empty
     */
    public Optional<Hit> match(String line) {
        return Optional.ofNullable(find(line, TOKEN_LIMIT));
    }

    /** Finds the phrase that says most about the first words of a line. */
    @Nullable
    public Hit find(String line, int limit) {
        PhraseTokens words = PhraseTokens.of(line, limit);
        return trie.find(words, words.size());
    }

    /** Finds the phrase that says most about the first words of a line, of which more words are known already. */
    @Nullable
    public Hit find(String line, WordHashes known, int limit) {
        PhraseTokens words = PhraseTokens.of(line, known, limit);
        return trie.find(words, words.size());
    }

    /** Finds the phrase that says most about a line of these words; only the first ones are read. */
    @Nullable
    public Hit find(PhraseTokens words) {
        return trie.find(words, Math.min(words.size(), TOKEN_LIMIT));
    }

    private static Phrases load(String resource) {
        Phrases phrases = new Phrases();
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("@")) {
                    phrases.languages.add(line.substring(1).strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    phrases.addLine(line, resource + ":" + number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private void addLine(String line, String where) {
        String[] parts = line.split(" ", 3);
        for (Mode mode : Mode.values()) {
            if (parts.length == 3 && parts[1].length() == 1 && parts[1].charAt(0) == mode.sign) {
                for (String phrase : parts[2].split("\\|", -1)) {
                    add(Reason.valueOf(parts[0]), mode, phrase.strip());
                }
                return;
            }
        }
        throw new IllegalStateException(where + ": expected 'REASON MODE phrase | phrase', got '" + line + "'");
    }

    private void add(Reason reason, Mode mode, String phrase) {
        // "#" stands for a number in the table and in token lists alike.
        List<String> tokens = PhraseTokens.texts(phrase.replace('#', '0'), TOKEN_LIMIT);
        if (tokens.isEmpty()) {
            throw new IllegalStateException("a phrase without a word: '" + phrase + "'");
        }
        // The first table that has a phrase decides its reason.
        trie.add(tokens, new Hit(reason, mode, phrase, tokens.size()));
    }

    /**
     * Cuts a line into the words that phrases are made of.
     *
     * @param line the line
     * @param limit the most words to return
     * @return words in lower case; {@code #} for a number
     */
    public static List<String> tokens(String line, int limit) {
        return PhraseTokens.texts(line, limit);
    }
}

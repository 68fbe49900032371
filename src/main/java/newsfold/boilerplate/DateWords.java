package newsfold.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells lines that are nothing but a date or a time, in many languages. */
final class DateWords {
    private static final DateWords STANDARD = new DateWords();

    private final Set<String> words = new HashSet<>();

    private DateWords() {
        try (InputStream in = DateWords.class.getResourceAsStream("date-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("date-words.txt is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    words.addAll(Phrases.tokens(line, Integer.MAX_VALUE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DateWords standard() {
        return STANDARD;
    }

    /** Tells whether the words hold a number and besides it little but words of dates. */
    boolean isDate(List<String> tokens) {
        if (tokens.isEmpty() || tokens.size() > 16) {
            return false;
        }
        int numbers = 0;
        int strangers = 0;
        int dateWords = 0;
        for (String token : tokens) {
            if (token.equals("#")) {
                numbers++;
            } else if (words.contains(token)) {
                dateWords++;
            } else {
                strangers++;
            }
        }
        return numbers > 0 && numbers + dateWords >= 2 && strangers == 0;
    }

    /** Returns the share of words that are numbers or words of dates. */
    double share(List<String> tokens) {
        int hits = 0;
        for (String token : tokens) {
            if (token.equals("#") || words.contains(token)) {
                hits++;
            }
        }
        return tokens.isEmpty() ? 0 : (double) hits / tokens.size();
    }
}

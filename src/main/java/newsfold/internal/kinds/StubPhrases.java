package newsfold.internal.kinds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newsfold.article.PageKind;

/** The words by which stubs are known, in many languages at once. Immutable; the cost is linear in the text. */
final class StubPhrases {
    private static final StubPhrases STANDARD = new StubPhrases();
    private static final String GAP = "..";
    private static final String NUMBER = "#";
    private static final String STEM = "~";
    private static final int MAX_GAP = 4;
    private static final int MAX_GAP_UNSPACED = 8;

    /** Patterns are found by this much of their first token. */
    private static final int HEAD = 3;

    private final Map<String, List<Pattern>> byHead = new HashMap<>();

    /** One pattern of the table; a token that ends with {@code ~} is a stem. */
    private record Pattern(int number, String language, PageKind kind, int weight, List<String> tokens) {}

    /** What patterns speak for; words of several languages do not add up. */
    record Sign(PageKind kind, String language) {}

    /**
     * A pattern found in a text.
     *
     * @param sign the kind of stub that says so, and in which language
     * @param weight 3 if it says so alone, 2 if another sign is needed, 1 for a hint
     * @param pattern number of the pattern
     * @param from its first token
     * @param to the end of its last token
     */
    record Hit(Sign sign, int weight, int pattern, int from, int to) {}

    private StubPhrases() {
        int count = 0;
        String language = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StubPhrases.class.getResourceAsStream("stub-phrases.txt"), "stub-phrases.txt"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    language = line.substring(1);
                }
                if (line.isBlank() || line.startsWith("#") || line.startsWith("@")) {
                    continue;
                }
                String[] parts = line.split(" ", 3);
                for (String pattern : parts[2].split(" \\| ")) {
                    add(new Pattern(
                            count++,
                            language,
                            PageKind.valueOf(parts[0]),
                            Integer.parseInt(parts[1]),
                            tokens(pattern)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tokens(String pattern) {
        List<String> tokens = new ArrayList<>();
        for (String word : pattern.strip().split(" +")) {
            if (word.equals(GAP) || word.equals(NUMBER)) {
                tokens.add(word);
                continue;
            }
            PhraseText text = new PhraseText();
            text.add(word);
            for (int i = 0; i < text.size(); i++) {
                String token = text.token(i);
                boolean stem = !PhraseText.isUnspaced(token)
                        && (PhraseText.isAgglutinated(token) || (word.endsWith(STEM) && i == text.size() - 1));
                tokens.add(stem ? token + STEM : token);
            }
        }
        return List.copyOf(tokens);
    }

    private void add(Pattern pattern) {
        String first = pattern.tokens().get(0);
        String word = first.endsWith(STEM) ? first.substring(0, first.length() - 1) : first;
        byHead.computeIfAbsent(word.substring(0, Math.min(HEAD, word.length())), head -> new ArrayList<>())
                .add(pattern);
    }

    static StubPhrases standard() {
        return STANDARD;
    }

    /** Returns how many tokens of a text are in patterns. */
    int covered(PhraseText text) {
        BitSet covered = new BitSet();
        find(text).forEach(hit -> covered.set(hit.from(), hit.to()));
        return covered.cardinality();
    }

    /** Finds all patterns, each token counting once for each kind: the heaviest and then the longest go first. */
    List<Hit> find(PhraseText text) {
        List<Hit> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String token = text.token(i);
            for (int length = 1; length <= Math.min(HEAD, token.length()); length++) {
                collect(text, i, token.substring(0, length), found);
            }
            if (Character.isDigit(token.charAt(0))) {
                collect(text, i, NUMBER, found);
            }
        }
        found.sort(Comparator.comparingInt((Hit hit) -> -hit.weight())
                .thenComparingInt(hit -> hit.from() - hit.to())
                .thenComparingInt(Hit::from)
                .thenComparingInt(Hit::pattern));
        Map<Sign, Set<Integer>> taken = new HashMap<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : found) {
            Set<Integer> tokens = taken.computeIfAbsent(hit.sign(), sign -> new HashSet<>());
            boolean free = true;
            for (int i = hit.from(); i < hit.to(); i++) {
                free &= !tokens.contains(i);
            }
            if (free) {
                for (int i = hit.from(); i < hit.to(); i++) {
                    tokens.add(i);
                }
                kept.add(hit);
            }
        }
        return kept;
    }

    private void collect(PhraseText text, int from, String head, List<Hit> found) {
        for (Pattern pattern : byHead.getOrDefault(head, List.of())) {
            int end = end(text, from, pattern.tokens(), 0);
            if (end > 0) {
                Sign sign = new Sign(pattern.kind(), pattern.language());
                found.add(new Hit(sign, pattern.weight(), pattern.number(), from, end));
            }
        }
    }

    /** Returns where a pattern ends that begins at a token, or 0 if it does not stand there; stays in one sentence. */
    private static int end(PhraseText text, int from, List<String> tokens, int next) {
        int at = from;
        for (int i = next; i < tokens.size(); i++) {
            String wanted = tokens.get(i);
            if (wanted.equals(GAP)) {
                for (int gap = 0; at + gap < text.size() && gap <= MAX_GAP_UNSPACED; gap++) {
                    boolean unspaced = PhraseText.isUnspaced(text.token(at + gap));
                    int end = gap > MAX_GAP && !unspaced ? 0 : end(text, at + gap, tokens, i + 1);
                    if (end > 0 && text.sentence(end - 1) == text.sentence(from)) {
                        return end;
                    }
                }
                return 0;
            }
            if (at >= text.size() || !matches(text.token(at), wanted)) {
                return 0;
            }
            at++;
        }
        return at > from && text.sentence(at - 1) != text.sentence(from) ? 0 : at;
    }

    private static boolean matches(String token, String wanted) {
        if (wanted.equals(NUMBER)) {
            return Character.isDigit(token.charAt(0));
        }
        return wanted.endsWith(STEM)
                ? token.startsWith(wanted.substring(0, wanted.length() - 1))
                : token.equals(wanted);
    }
}

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
import newsfold.internal.LongIntMap;

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

    private final LongIntMap heads = new LongIntMap();
    private final List<List<Pattern>> byHead = new ArrayList<>();

    /** One pattern of the table. */
    private record Pattern(int number, Sign sign, int weight, List<Part> parts) {}

    /** A word of a pattern, the start of a word, or {@value #GAP} or {@value #NUMBER}. */
    private record Part(String text, boolean stem) {
        boolean matches(String token) {
            if (text.equals(NUMBER)) {
                return Character.isDigit(token.charAt(0));
            }
            return stem ? token.startsWith(text) : token.equals(text);
        }
    }

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
                            new Sign(PageKind.valueOf(parts[0]), language),
                            Integer.parseInt(parts[1]),
                            parts(pattern)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(String pattern) {
        List<Part> parts = new ArrayList<>();
        for (String word : pattern.strip().split(" +")) {
            if (word.equals(GAP) || word.equals(NUMBER)) {
                parts.add(new Part(word, false));
                continue;
            }
            PhraseText text = new PhraseText();
            text.add(word);
            for (int i = 0; i < text.size(); i++) {
                String token = text.token(i);
                boolean stem = !PhraseText.isUnspaced(token)
                        && (PhraseText.isAgglutinated(token) || (word.endsWith(STEM) && i == text.size() - 1));
                parts.add(new Part(token, stem));
            }
        }
        return List.copyOf(parts);
    }

    private void add(Pattern pattern) {
        String first = pattern.parts().get(0).text();
        long head = head(first, Math.min(HEAD, first.length()));
        if (heads.get(head) < 0) {
            heads.put(head, byHead.size());
            byHead.add(new ArrayList<>());
        }
        byHead.get(heads.get(head)).add(pattern);
    }

    /** Returns the first characters of a token as one number, at most {@value #HEAD}. */
    private static long head(String token, int length) {
        long head = length;
        for (int i = 0; i < length; i++) {
            head = head << Character.SIZE | token.charAt(i);
        }
        return head;
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

    /** Tells whether a text holds any pattern of a kind. */
    boolean mentions(PhraseText text, PageKind kind) {
        for (int i = 0; i < text.size(); i++) {
            for (long head : heads(text.token(i))) {
                for (Pattern pattern : startingWith(head)) {
                    if (pattern.sign().kind() == kind && end(text, i, pattern.parts(), 0) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Finds all patterns, each token counting once for each kind: the heaviest and then the longest go first. */
    List<Hit> find(PhraseText text) {
        List<Hit> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            for (long head : heads(text.token(i))) {
                collect(text, i, head, found);
            }
        }
        if (found.isEmpty()) {
            return found;
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

    /** The heads of patterns that a token may begin. */
    private static long[] heads(String token) {
        int letters = Math.min(HEAD, token.length());
        boolean number = Character.isDigit(token.charAt(0));
        long[] heads = new long[letters + (number ? 1 : 0)];
        for (int length = 1; length <= letters; length++) {
            heads[length - 1] = head(token, length);
        }
        if (number) {
            heads[letters] = head(NUMBER, NUMBER.length());
        }
        return heads;
    }

    private List<Pattern> startingWith(long head) {
        int at = heads.get(head);
        return at < 0 ? List.of() : byHead.get(at);
    }

    private void collect(PhraseText text, int from, long head, List<Hit> found) {
        for (Pattern pattern : startingWith(head)) {
            int end = end(text, from, pattern.parts(), 0);
            if (end > 0) {
                found.add(new Hit(pattern.sign(), pattern.weight(), pattern.number(), from, end));
            }
        }
    }

    /** Returns where a pattern ends that begins at a token, or 0 if it does not stand there; stays in one sentence. */
    private static int end(PhraseText text, int from, List<Part> parts, int next) {
        int at = from;
        for (int i = next; i < parts.size(); i++) {
            Part wanted = parts.get(i);
            if (wanted.text().equals(GAP)) {
                for (int gap = 0; at + gap < text.size() && gap <= MAX_GAP_UNSPACED; gap++) {
                    boolean unspaced = PhraseText.isUnspaced(text.token(at + gap));
                    int end = gap > MAX_GAP && !unspaced ? 0 : end(text, at + gap, parts, i + 1);
                    if (end > 0 && text.sentence(end - 1) == text.sentence(from)) {
                        return end;
                    }
                }
                return 0;
            }
            if (at >= text.size() || !wanted.matches(text.token(at))) {
                return 0;
            }
            at++;
        }
        return at > from && text.sentence(at - 1) != text.sentence(from) ? 0 : at;
    }
}

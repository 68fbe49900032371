package newsfold.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import newsfold.article.Article;

/**
 * Turns articles into counted terms: stemmed words of title and body, where the title counts double and a word of the
 * body counts the less the later it stands, because reporters put the news first. Not for sharing between threads.
 */
final class Profiler {
    private static final int LONGEST = 800;
    private static final double TITLE = 2;
    private static final double TAIL = 0.3;
    private static final double LEAD_WORDS = 200;
    private static final float[] BY_POSITION = new float[LONGEST];

    static {
        for (int i = 0; i < LONGEST; i++) {
            BY_POSITION[i] = (float) (TAIL + (1 - TAIL) * Math.exp(-i / LEAD_WORDS));
        }
    }

    private final Stemmers stemmers = new Stemmers();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private float[] tally = new float[1024];
    private int[] seen = new int[1024];

    /** Counts the terms of an article. */
    Profile profile(Article article) {
        UnaryOperator<String> stemmer = stemmers.of(article.language().orElse(""));
        int[] state = new int[2];
        Words.forEach(article.title(), Integer.MAX_VALUE, word -> {
            count(stemmer.apply(word), TITLE, state);
            state[1]++;
        });
        int[] position = new int[1];
        Words.forEach(article.text(), LONGEST, word -> {
            count(stemmer.apply(word), BY_POSITION[position[0]++], state);
            state[1]++;
        });
        int size = state[0];
        int[] ids = Arrays.copyOf(seen, size);
        Arrays.sort(ids);
        float[] counts = new float[size];
        for (int i = 0; i < size; i++) {
            counts[i] = tally[ids[i]];
            tally[ids[i]] = 0;
        }
        return new Profile(ids, counts, state[1]);
    }

    private void count(String stem, double weight, int[] state) {
        Integer number = numbers.get(stem);
        if (number == null) {
            number = terms.size();
            numbers.put(stem, number);
            terms.add(stem);
            if (number == tally.length) {
                tally = Arrays.copyOf(tally, 2 * number);
            }
        }
        if (tally[number] == 0) {
            if (state[0] == seen.length) {
                seen = Arrays.copyOf(seen, 2 * seen.length);
            }
            seen[state[0]++] = number;
        }
        tally[number] += (float) weight;
    }

    /** Returns how many terms were seen so far; their numbers run from 0. */
    int termCount() {
        return terms.size();
    }

    String term(int number) {
        return terms.get(number);
    }
}

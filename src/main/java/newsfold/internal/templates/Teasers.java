package newsfold.internal.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;
import newsfold.internal.Parallel;
import newsfold.internal.text.ShingleBuffer;

/**
 * Finds teasers by the articles they point to: a block inside or behind a body that is the beginning of another article of
 * the batch, whose rest does not follow, under that article's headline or cut off with dots. The headline goes too. A
 * quotation of another article's beginning has neither. Immutable, safe for all threads.
 */
public final class Teasers {
    /** Words that have to agree before two beginnings are compared. */
    private static final int HEAD = 6;

    private static final int MIN_TOKENS = 10;
    private static final int MAX_TOKENS = 90;

    /** Another article begins in one of its first blocks: what stands above is its headline, by-line or deck. */
    private static final int FIRST = 5;

    private static final int PROSE = 20;
    /** Shingles behind the beginning by which a teaser is told from a copy. */
    private static final int REST = 80;

    private static final int MIN_REST = 20;
    private static final double MAX_OF_REST = 0.1;
    /** Beginnings of more articles are stock phrases. */
    public static final int MAX_ALIKE = 40;

    private final List<Article> articles;
    private final Map<Long, List<int[]>> beginnings = new HashMap<>();

    private Teasers(List<Article> articles) {
        this.articles = articles;
        for (int i = 0; i < articles.size(); i++) {
            int article = i;
            beginnings(
                    articles.get(i),
                    (key, block) -> beginnings
                            .computeIfAbsent(key, any -> new ArrayList<>())
                            .add(new int[] {article, block}));
        }
    }

    private static void beginnings(Article article, BiConsumer<Long, Integer> found) {
        ShingleBuffer buffer = new ShingleBuffer(HEAD);
        List<Block> body = article.body();
        for (int block = 0; block < Math.min(FIRST, body.size()); block++) {
            buffer.fill(body.get(block).text());
            if (buffer.shingleCount() > 0) {
                found.accept(buffer.shingles()[0], block);
            }
            if (buffer.tokenCount() >= PROSE) {
                // Later paragraphs end a copy that was cut there.
                break;
            }
        }
    }

    /**
     * Returns the keys under which teasers point to an article, for a batch that is too large to be held at once.
     *
     * @param article the article
     * @return one for each block that may be its beginning; may hold a key twice
     */
    public static long[] keysOfBeginnings(Article article) {
        List<Long> keys = new ArrayList<>();
        beginnings(article, (key, block) -> keys.add(key));
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Returns the keys of all blocks of an article that may be teasers. Those that are point to articles that have the
     * same among their {@link #keysOfBeginnings}.
     *
     * @param article the article
     * @return the keys, each once
     */
    public static long[] keysOfPointers(Article article) {
        ShingleBuffer buffer = new ShingleBuffer(HEAD);
        Set<Long> keys = new LinkedHashSet<>();
        boolean begun = false;
        for (Block block : article.body()) {
            buffer.fill(block.text());
            int tokens = buffer.tokenCount();
            if (begun && mayPoint(buffer)) {
                keys.add(buffer.shingles()[0]);
            }
            begun |= tokens >= PROSE;
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Tells whether a key stands for a stock phrase rather than for the beginning of an article.
     *
     * @param beginnings how many blocks of a batch have it among {@link #keysOfBeginnings}
     * @return true if such blocks are no teasers
     */
    public static boolean isStockPhrase(long beginnings) {
        return beginnings > MAX_ALIKE;
    }

    /**
     * Takes the teasers out of one article of a batch.
     *
     * @param article the article
     * @param pointed for each of its {@link #keysOfPointers} that is no {@link #isStockPhrase stock phrase}, all other
     *     articles of the batch that have it among their {@link #keysOfBeginnings}, in any order
     * @param stock those of its {@link #keysOfPointers} that are stock phrases
     * @return the article as {@link #cut(List, int)} of the whole batch leaves it
     */
    public static Article cut(Article article, Collection<Article> pointed, Set<Long> stock) {
        List<Article> some = new ArrayList<>(pointed);
        some.add(article);
        some.sort(Comparator.comparing(Article::id));
        Teasers teasers = new Teasers(some);
        teasers.beginnings.keySet().removeAll(stock);
        return teasers.without(some.indexOf(article));
    }

    private static boolean mayPoint(ShingleBuffer buffer) {
        int tokens = buffer.tokenCount();
        return tokens >= MIN_TOKENS && tokens <= MAX_TOKENS && buffer.shingleCount() > 0;
    }

    /**
     * Takes the teasers out of the articles of a batch.
     *
     * @param articles the articles, in any order
     * @param threads how many threads to use, at least 1
     * @return the articles in the same order, unchanged where no teaser was found or teasers would be most of the text
     */
    public static List<Article> cut(List<Article> articles, int threads) {
        Teasers teasers = new Teasers(articles);
        List<Integer> places = IntStream.range(0, articles.size()).boxed().toList();
        return Parallel.map(threads, places, teasers::without);
    }

    private Article without(int place) {
        Article article = articles.get(place);
        List<Block> body = article.body();
        List<Optional<String>> rules = new ArrayList<>(Collections.nCopies(body.size(), Optional.<String>empty()));
        ShingleBuffer buffer = new ShingleBuffer(HEAD);
        Set<Long> own = null;
        boolean begun = false;
        boolean found = false;
        for (int block = 0; block < body.size(); block++) {
            buffer.fill(body.get(block).text());
            int tokens = buffer.tokenCount();
            List<int[]> alike =
                    begun && mayPoint(buffer) ? beginnings.getOrDefault(buffer.shingles()[0], List.of()) : List.of();
            if (!alike.isEmpty() && !isStockPhrase(alike.size())) {
                if (own == null) {
                    own = shingles(article);
                }
                long[] head = Arrays.copyOf(buffer.shingles(), buffer.shingleCount());
                for (int[] other : alike) {
                    boolean headed = isHeadline(body.get(block - 1).text(), other);
                    if (other[0] != place
                            && !isOnePage(article, articles.get(other[0]))
                            && (headed || isCut(body.get(block).text()))
                            && pointsTo(head, other, own)) {
                        String id = articles.get(other[0]).id();
                        rules.set(block, Optional.of("beginning of " + id));
                        if (headed) {
                            rules.set(block - 1, Optional.of("headline of " + id));
                        }
                        found = true;
                        break;
                    }
                }
            }
            begun |= tokens >= PROSE && rules.get(block).isEmpty();
        }
        return found ? RepeatedBlocks.without(article, rules, Reason.TEASER, RepeatedBlocks.HALF) : article;
    }

    /** A live blog holds the beginning of what it was. */
    private static boolean isOnePage(Article article, Article other) {
        return article.page().isPresent() && article.page().equals(other.page());
    }

    private static Set<Long> shingles(Article article) {
        ShingleBuffer buffer = new ShingleBuffer(HEAD);
        buffer.fill(article.text());
        Set<Long> own = new HashSet<>();
        for (int i = 0; i < buffer.shingleCount(); i++) {
            own.add(buffer.shingles()[i]);
        }
        return own;
    }

    private boolean pointsTo(long[] head, int[] other, Set<Long> own) {
        List<Block> body = articles.get(other[0]).body();
        StringBuilder text = new StringBuilder();
        for (Block block : body.subList(other[1], body.size())) {
            text.append(block.text()).append('\n');
        }
        ShingleBuffer buffer = new ShingleBuffer(HEAD);
        buffer.fill(text.toString());
        int count = buffer.shingleCount();
        if (count < head.length + HEAD + MIN_REST
                || Arrays.mismatch(head, 0, head.length, buffer.shingles(), 0, head.length) >= 0) {
            return false;
        }
        int from = head.length + HEAD;
        int to = Math.min(count, from + REST);
        int here = 0;
        for (int i = from; i < to; i++) {
            here += own.contains(buffer.shingles()[i]) ? 1 : 0;
        }
        return here <= MAX_OF_REST * (to - from);
    }

    private boolean isHeadline(String text, int[] other) {
        Article pointed = articles.get(other[0]);
        long above = hash(text);
        boolean same = above == hash(pointed.title());
        for (int i = 0; i < other[1]; i++) {
            same |= above == hash(pointed.body().get(i).text());
        }
        return same;
    }

    private static boolean isCut(String text) {
        return text.endsWith("...") || text.endsWith("\u2026");
    }

    private static long hash(String text) {
        ShingleBuffer buffer = new ShingleBuffer(1);
        buffer.fill(text);
        return buffer.contentHash();
    }
}

package newsfold.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import newsfold.article.ArticleDate;
import newsfold.article.Page;
import newsfold.internal.grouping.Sample;

/** Pages of which very many say the same, each of a site of its own. */
public final class BulkCopies {
    private static final int WORDS = 400;
    private static final int BLOCK = 150;
    private static final int SHORT = 60;
    private static final int POOL = 100;
    private static final int SENTENCES = 12;

    /** What the pages have in common. */
    public enum Kind {
        /** Nothing. */
        DIFFERENT,
        /** All words. */
        IDENTICAL,
        /** All but one word in a hundred, another one in each. */
        NEAR,
        /** Each is the beginning of one long text. */
        SUBSETS,
        /** One block of 150 words in 400. */
        BLOCK,
        /** Twelve of a hundred sentences of 33 words. */
        MIXED,
        /** A tenth says the same, a third shares a block; a twentieth is of one site, a tenth of one day. */
        SKEWED,
        /** The same, and half is of one site. */
        HALF,
        /** Five of six short texts are one, of sites of their own. */
        COPIED,
        /** Short texts with one sentence in common. */
        SENTENCE
    }

    private BulkCopies() {}

    /**
     * Makes up pages.
     *
     * @param kind what they have in common
     * @param count how many
     * @return the pages
     */
    public static List<Page> pages(Kind kind, int count) {
        Sample sample = new Sample(31L * count + kind.name().length());
        SplittableRandom random = new SplittableRandom(count);
        String text = sample.text(
                kind == Kind.SUBSETS ? 4000 : kind == Kind.BLOCK ? BLOCK : kind == Kind.COPIED ? SHORT : WORDS);
        boolean skewed = kind == Kind.SKEWED || kind == Kind.HALF;
        String block = skewed ? sample.text(BLOCK) : kind == Kind.SENTENCE ? sample.text(SHORT / 3) : "";
        List<String> pool = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            pool.add(sample.text(WORDS / SENTENCES) + ".");
        }
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String body = switch (kind) {
                case DIFFERENT -> sample.text(WORDS);
                case IDENTICAL -> text;
                case NEAR -> sample.edited(text, 0.01);
                case SUBSETS -> beginning(text, 60 + random.nextInt(3940));
                case BLOCK -> sample.text(WORDS - BLOCK) + " " + text;
                case MIXED -> mixed(pool, random);
                case COPIED -> i % 6 != 3 ? text : sample.text(SHORT);
                case SENTENCE -> sample.text(SHORT / 3) + " " + block + " " + sample.text(SHORT / 3);
                case SKEWED, HALF ->
                    i % 10 == 3
                            ? paragraphs(text)
                            : i % 3 == 0
                                    ? paragraphs(sample.text(WORDS - BLOCK)) + "\n\n" + block
                                    : paragraphs(sample.text(WORDS));
            };
            int site = !skewed ? i : kind == Kind.HALF && i % 2 == 0 ? 0 : i % 20 == 1 ? 1 : i % 1_000;
            int day = skewed && i % 10 == 7 ? 0 : i % 20;
            pages.add(Page.text(String.format(Locale.ROOT, "page%06d", i), body)
                    .title("Title " + sample.text(6))
                    .site("site" + site + ".example")
                    .published(ArticleDate.of(LocalDate.of(2026, 5, 1).plusDays(day)))
                    .build());
        }
        return pages;
    }

    private static String beginning(String text, int words) {
        String[] all = text.split(" ");
        return String.join(" ", List.of(all).subList(0, Math.min(words, all.length)));
    }

    /** Ends a paragraph after every fifty words. */
    private static String paragraphs(String text) {
        return text.replaceAll("((?:\\S+ ){49}\\S+) ", "$1.\n\n");
    }

    private static String mixed(List<String> pool, SplittableRandom random) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            sentences.add(pool.get(random.nextInt(pool.size())));
        }
        return String.join(" ", sentences);
    }

    /** Writes pages as JSON lines. Arguments: kind, count, file. */
    public static void main(String[] args) throws IOException {
        try (Writer out = Files.newBufferedWriter(Path.of(args[2]))) {
            for (Page page : pages(Kind.valueOf(args[0]), Integer.parseInt(args[1]))) {
                // Made up of letters, digits, spaces, full stops and line breaks only.
                out.write(String.format(
                        Locale.ROOT,
                        "{\"id\":\"%s\",\"site\":\"%s\",\"title\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}%n",
                        page.id(),
                        page.site().orElse(""),
                        page.title().orElse(""),
                        page.published().map(date -> date.day().toString()).orElse(""),
                        page.content().replace("\n", "\\n")));
            }
        }
    }
}

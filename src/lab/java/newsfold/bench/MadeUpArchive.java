package newsfold.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.archive.ArchiveEntry;

/**
 * An endless stream of generated articles: the same article for the same number, one in ten a copy of one of the thousand
 * before it that shares half of its keys.
 */
final class MadeUpArchive {
    /** More than the fingerprints of real articles of 490 words take on average. */
    private static final int FINGERPRINT_BYTES = 212;

    private static final int COPIES_REACH = 1000;
    private static final String[] SITES = {"herald.example", "courier.example", "gazette.example", "monitor.example"};

    private final int keysPerArticle;
    private final int articlesPerDay;
    private final int words;
    private final String[] vocabulary;

    /**
     * @param keysPerArticle keys of each article
     * @param articlesPerDay articles published a day, from 2024 on
     * @param words words in each body
     */
    MadeUpArchive(int keysPerArticle, int articlesPerDay, int words) {
        this.keysPerArticle = keysPerArticle;
        this.articlesPerDay = articlesPerDay;
        this.words = words;
        this.vocabulary = vocabulary();
    }

    private static String[] vocabulary() {
        SplittableRandom random = new SplittableRandom(1);
        String[] made = new String[20_000];
        for (int i = 0; i < made.length; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(4);
            for (int s = 0; s < syllables; s++) {
                word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
                word.append("aeiou".charAt(random.nextInt(5)));
                if (random.nextInt(3) == 0) {
                    word.append("nrstl".charAt(random.nextInt(5)));
                }
            }
            made[i] = word.toString();
        }
        return made;
    }

    ArchiveEntry entry(long number) {
        return new ArchiveEntry(article(number), fingerprint(number), keys(number), Optional.of(day(number)));
    }

    private LocalDate day(long number) {
        return LocalDate.of(2024, 1, 1).plusDays(number / articlesPerDay);
    }

    Article article(long number) {
        SplittableRandom random = random(number);
        String title = sentence(random, 9);
        LocalDate day = day(number);
        String site = SITES[random.nextInt(SITES.length)];
        String path = String.join("/", site, Integer.toString(day.getYear()), title.replace(' ', '-') + "-" + number);
        Article.Builder article = Article.builder(path)
                .url("https://www." + path)
                .site(site)
                .title(title)
                .author(sentence(random, 2))
                .published(ArticleDate.of(day))
                .language("en");
        if (words > 0) {
            article.text(sentence(random, words));
        }
        return article.build();
    }

    long[] keys(long number) {
        SplittableRandom random = random(number ^ 0x5EED);
        boolean copy = number % 10 == 9;
        SplittableRandom original = random(copy ? original(number) ^ 0x5EED : 0);
        long[] keys = new long[keysPerArticle];
        for (int i = 0; i < keys.length; i++) {
            long shared = original.nextLong();
            long own = random.nextLong();
            keys[i] = copy && i % 2 == 0 ? shared : own;
        }
        return keys;
    }

    private static long original(long number) {
        // Never itself a copy, so that its keys come straight from its own generator.
        long back = 1L + random(number ^ 0xC0).nextInt(COPIES_REACH);
        long original = Math.max(0, number - back);
        return original % 10 == 9 ? original - 1 : original;
    }

    private static byte[] fingerprint(long number) {
        byte[] bytes = new byte[FINGERPRINT_BYTES];
        random(number ^ 0xF1).nextBytes(bytes);
        return bytes;
    }

    private static SplittableRandom random(long number) {
        // Generators seeded with neighbouring numbers give overlapping sequences, so seeds are mixed once more.
        return new SplittableRandom(new SplittableRandom(number).nextLong());
    }

    private String sentence(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // Squared, so that some words are common, as in any language.
            double place = random.nextDouble();
            text.append(i == 0 ? "" : " ").append(vocabulary[(int) (place * place * vocabulary.length)]);
        }
        return text.toString();
    }

    List<long[]> queries(long from, int count) {
        List<long[]> queries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            queries.add(keys(from + i));
        }
        return queries;
    }
}

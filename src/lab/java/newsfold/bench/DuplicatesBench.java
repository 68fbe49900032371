package newsfold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.zip.GZIPInputStream;
import newsfold.DuplicateFinder;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.duplicates.Duplicates;
import newsfold.duplicates.Item;
import newsfold.internal.Json;
import newsfold.internal.candidates.CandidateFinder;
import newsfold.io.PageReader;

/**
 * What finding all duplicates of a batch costs, in processor time of the calling thread, which is what one thread takes on
 * an idle machine; with several threads it is the share the caller does. {@code FILE.jsonl.gz [THREADS]} compares it with
 * reading the file; {@code COUNT [THREADS]} makes articles of 400 words up, three in ten of them copies. {@code FILE.jsonl.gz
 * ratio} and {@code COUNT ratio} compare two threads with one.
 */
final class DuplicatesBench {
    private static final int ROUNDS = 7;

    private DuplicatesBench() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 1 && args[1].equals("ratio")) {
            ratio(args[0]);
            return;
        }
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        if (args[0].chars().allMatch(Character::isDigit)) {
            madeUp(Integer.parseInt(args[0]), threads);
        } else {
            file(Path.of(args[0]), threads);
        }
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void file(Path file, int threads) throws IOException {
        double[][] seconds = new double[4][ROUNDS];
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        Duplicates found = null;
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock();
            List<Item> items = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            read(file, items, texts);
            seconds[0][round] = (clock() - start) / 1e9;
            start = clock();
            int fields = 0;
            for (String line : lines) {
                fields += Json.parseObject(line).size();
            }
            seconds[1][round] = (clock() - start) / 1e9;
            start = clock();
            long wall = System.nanoTime();
            found = finder(threads).find(items, texts::get);
            seconds[2][round] = (clock() - start) / 1e9;
            seconds[3][round] = (System.nanoTime() - wall) / 1e9;
            if (fields == 0) {
                throw new IOException(file + " holds no fields");
            }
        }
        for (double[] times : seconds) {
            Arrays.sort(times);
        }
        double read = seconds[0][ROUNDS / 2];
        double parse = seconds[1][ROUNDS / 2];
        double find = seconds[2][ROUNDS / 2];
        print("%d articles, %d groups, medians of %d rounds in one process", lines.size(), groups(found), ROUNDS);
        print("read and parse the file      %.3f s", read);
        print("parse its lines from memory  %.3f s", parse);
        print("find duplicates, %d threads   %.3f s: %.2f and %.2f times", threads, find, find / read, find / parse);
        print("the same on the clock        %.3f s", seconds[3][ROUNDS / 2]);
    }

    private static void read(Path file, List<Item> items, List<String> texts) throws IOException {
        try (PageReader pages = PageReader.open(file)) {
            for (Page page : pages) {
                Article article = Article.builder(page.id())
                        .site(page.site().orElse(null))
                        .published(page.published().orElse(null))
                        .build();
                items.add(Item.of(article, page.content().length()));
                texts.add(page.content());
            }
        }
    }

    /** Texts are held in memory, so that neither reading nor making them up counts. */
    private static void ratio(String source) throws IOException {
        List<Item> items = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (source.chars().allMatch(Character::isDigit)) {
            String[] words = words();
            items.addAll(items(Integer.parseInt(source)));
            for (int i = 0; i < items.size(); i++) {
                texts.add(text(i, words));
            }
        } else {
            read(Path.of(source), items, texts);
        }
        new ThreadRatio(threads -> finder(threads).find(items, texts::get)).print();
    }

    private static int groups(Duplicates found) {
        return found == null ? 0 : found.groups().size();
    }

    private static DuplicateFinder finder(int threads) {
        return new DuplicateFinder(threads);
    }

    private static void madeUp(int count, int threads) {
        String[] words = words();
        IntFunction<String> texts = place -> text(place, words);
        // A small batch first, so that compiling is not counted.
        finder(threads).find(items(20_000), texts);
        for (int size : new int[] {count / 10, count}) {
            List<Item> items = items(size);
            long start = clock();
            long wall = System.nanoTime();
            Duplicates found = finder(threads).find(items, texts);
            print(
                    "%d articles: %.1f s of the thread, %.1f s on the clock, %d groups, %d candidates, cap %d",
                    size,
                    (clock() - start) / 1e9,
                    (System.nanoTime() - wall) / 1e9,
                    groups(found),
                    found.candidates(),
                    CandidateFinder.DEFAULT_CAP);
        }
    }

    private static List<Item> items(int count) {
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(Item.of(
                    Article.builder(String.format(Locale.ROOT, "%08d", i)).build(), 2400));
        }
        return items;
    }

    /** Three in ten copy one of the ten before them, with one word in a hundred changed. */
    private static String text(int place, String[] words) {
        boolean copy = place % 10 >= 7;
        SplittableRandom random = new SplittableRandom(copy ? place - place % 10 + place % 5 : place);
        SplittableRandom edits = new SplittableRandom(-place);
        StringBuilder text = new StringBuilder(2600);
        for (int i = 0; i < 400; i++) {
            // Common words are very common.
            double share = random.nextDouble();
            boolean changed = copy && edits.nextInt(100) == 0;
            text.append(changed ? "changed" : words[(int) (words.length * share * share * share)])
                    .append(' ');
        }
        return text.toString();
    }

    private static String[] words() {
        SplittableRandom random = new SplittableRandom(1);
        String[] words = new String[30_000];
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int letters = 2 + random.nextInt(8); letters > 0; letters--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words[i] = word.toString();
        }
        return words;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

package newsfold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.Json;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveEntry;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.internal.archive.LookupResult;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.text.Shingler;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.signature.Sampling;
import org.jspecify.annotations.Nullable;

/**
 * What articles of a gzipped file of JSON lines (id, url, title, text) take on disk, with the fingerprints and keys that
 * newsfold makes. Arguments: file, directory, one shingle in how many is sampled (16 by default elsewhere).
 */
final class RealArchiveBench {
    private final Shingler shingler = new Shingler();
    private final CandidateKeys candidates = new CandidateKeys();
    private final Fingerprinter fingerprinter;

    private RealArchiveBench(Sampling sampling) {
        this.fingerprinter = new Fingerprinter(shingler.size(), sampling);
    }

    public static void main(String[] args) throws IOException {
        List<Article> articles = read(Path.of(args[0]));
        RealArchiveBench bench = new RealArchiveBench(new Sampling(Integer.parseInt(args[2])));
        for (boolean text : new boolean[] {false, true}) {
            bench.measure(articles, Path.of(args[1]).resolve(text ? "text" : "no-text"), text);
        }
    }

    private static List<Article> read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                Map<String, @Nullable Object> values = Json.parseObject(line);
                String url = String.valueOf(values.get("url"));
                Article.Builder article = Article.builder(String.valueOf(values.get("id")))
                        .url(url.equals("null") ? null : url)
                        .title(String.valueOf(values.get("title")))
                        .language("en")
                        .text(String.valueOf(values.get("text")));
                articles.add(article.published(ArticleDate.parse("2010-01-01").orElseThrow())
                        .build());
            }
        }
        return articles;
    }

    private void measure(List<Article> articles, Path directory, boolean text) throws IOException {
        long fingerprintBytes = 0;
        long keyCount = 0;
        double seconds = 0;
        ArchiveSettings settings = ArchiveSettings.builder().storesText(text).build();
        try (Archive archive = Archive.open(directory, settings)) {
            for (int from = 0; from < articles.size(); from += 5000) {
                List<ArchiveEntry> entries = new ArrayList<>();
                for (Article article : articles.subList(from, Math.min(articles.size(), from + 5000))) {
                    Fingerprint fingerprint = fingerprinter.sign(article.text());
                    byte[] bytes = fingerprint.toBytes();
                    long[] keys = candidates.lasting(fingerprint);
                    fingerprintBytes += bytes.length;
                    keyCount += keys.length;
                    entries.add(new ArchiveEntry(article, bytes, keys));
                }
                long start = cpu();
                for (ArchiveEntry entry : entries) {
                    archive.put(entry);
                }
                archive.commit("from " + from);
                seconds += (cpu() - start) / 1e9;
            }
            long count = archive.size();
            line(
                    "%s text: %,d articles, %.1f bytes of fingerprint, %.1f keys, %.1f bytes of disk an article, "
                            + "indexed at %,.0f/s",
                    text ? "with" : "without",
                    count,
                    (double) fingerprintBytes / count,
                    (double) keyCount / count,
                    (double) size(directory) / count,
                    count / seconds);
            List<String> ids =
                    articles.stream().limit(1000).map(Article::id).sorted().toList();
            long start = cpu();
            long characters = 0;
            for (String id : ids) {
                characters += archive.article(id).orElseThrow().text().length();
            }
            line("article by id: %.1f us, %,d characters", (cpu() - start) / 1e3 / ids.size(), characters);
            for (int size : new int[] {1, 1000, 10_000}) {
                lookUp(archive, articles.subList(0, Math.min(10_000, articles.size())), size);
            }
        }
    }

    /** Looks up articles that are archived, so that each finds itself at least. */
    private void lookUp(Archive archive, List<Article> articles, int size) throws IOException {
        List<Fingerprint> own = new ArrayList<>();
        List<long[]> keys = new ArrayList<>();
        for (Article article : articles) {
            own.add(fingerprinter.sign(article.text()));
            keys.add(candidates.lasting(own.get(own.size() - 1)));
        }
        long start = cpu();
        int found = 0;
        int looked = 0;
        for (int from = 0; from + size <= Math.min(articles.size(), size == 1 ? 1000 : articles.size()); from += size) {
            int first = from;
            List<LookupResult> some = archive.find(
                    keys.subList(from, from + size),
                    (query, shared, other) -> candidates.accepts(own.get(first + query), Fingerprint.fromBytes(other)));
            found += some.stream().mapToInt(one -> one.found().size()).sum();
            looked += size;
        }
        line(
                "look-up of archived articles, %,d at once: %.1f us an article, %.2f found",
                size, (cpu() - start) / 1e3 / looked, (double) found / looked);
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

package newsfold.internal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import newsfold.archive.ArchiveReader.Version;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.LongSet;
import newsfold.internal.Mix;
import newsfold.internal.PageAddress;
import newsfold.internal.Sha256;
import newsfold.internal.WordDiff;

/** What a page showed from fetch to fetch: its archived articles, and what later fetches under their ids replaced. */
public final class PageHistory {
    /** A page that is fetched every hour would fill the archive with what it said. */
    static final int MAX_VERSIONS = 100;

    /** What is found of many pages at once takes as much as the articles of a large batch. */
    private static final int PAGES_AT_ONCE = 4_096;

    private static final Comparator<Article> BY_TIME = Comparator.comparing(PageHistory::time);

    /** By the time of fetch, or else of change or publication; then the shorter one first. */
    public static final Comparator<Article> BY_AGE =
            BY_TIME.thenComparing(article -> article.text().length()).thenComparing(Article::id);

    private PageHistory() {}

    private record Fetch(
            String page,
            String id,
            Optional<Instant> fetched,
            String title,
            String hash,
            int words,
            List<Version.Change> changes)
            implements Version {}

    /** Returns when a page showed an article, as far as that is known. */
    public static Instant time(Article article) {
        return article.fetched()
                .or(() -> article.updated().or(article::published).map(ArticleDate::instant))
                .orElse(Instant.MIN);
    }

    private static Optional<String> identity(Article article) {
        return article.page().filter(page -> !PageAddress.isFront(page));
    }

    /** Returns what fetches of an article's page have in common: the page's identity, or the id where that does not tell. */
    public static String page(Article article) {
        return identity(article).orElse(article.id());
    }

    /**
     * Returns the keys under which an archive finds the fetches of an article's page.
     *
     * @return the key of the page, then that of the article's own address if the page names another one; none for a front
     *     page or where the page is not known
     */
    public static long[] keys(Article article) {
        return identity(article).stream()
                .flatMap(page -> Stream.concat(Stream.of(page), article.url().flatMap(PageAddress::identity).stream()))
                .distinct()
                .mapToLong(PageHistory::key)
                .toArray();
    }

    /** Returns the page that an article or an address is of. */
    static String page(ArchiveIndex archive, String idOrUrl) throws IOException {
        Optional<Article> article = archive.article(idOrUrl);
        if (article.isPresent()) {
            return page(article.get());
        }
        String asked = PageAddress.identity(idOrUrl).orElse(idOrUrl);
        for (ArchiveHit hit :
                archive.find(new long[] {key(asked)}, HitFilter.ALL).found()) {
            Article found = archive.article(hit.id()).orElseThrow();
            if (found.url().flatMap(PageAddress::identity).equals(Optional.of(asked))) {
                return page(found);
            }
        }
        return asked;
    }

    private static long key(String page) {
        long hash = page.length();
        for (int i = 0; i < page.length(); i++) {
            hash = Mix.mix(hash * 31 + page.charAt(i));
        }
        return hash;
    }

    /** Returns the history of a page that {@link #page} names. */
    static List<Version> of(ArchiveIndex archive, String page) throws IOException {
        return of(archive, List.of(page), List.of(page), List.of(page));
    }

    /**
     * Returns the histories of pages.
     *
     * @param pages what {@link #page} names them
     * @param replaced those of them of which an article was replaced or removed
     * @param lost those that are told also with a single version
     * @return the versions of those that have several, by page, oldest first
     */
    public static List<Version> of(
            ArchiveIndex archive, Collection<String> pages, Collection<String> replaced, Collection<String> lost)
            throws IOException {
        List<Version> histories = new ArrayList<>();
        List<String> sorted = new ArrayList<>(new TreeSet<>(pages));
        for (int from = 0; from < sorted.size(); from += PAGES_AT_ONCE) {
            List<String> some = sorted.subList(from, Math.min(sorted.size(), from + PAGES_AT_ONCE));
            List<long[]> keys =
                    some.stream().map(page -> new long[] {key(page)}).toList();
            List<LookupResult> found = archive.find(keys, HitFilter.ALL);
            for (int i = 0; i < some.size(); i++) {
                String page = some.get(i);
                SortedSet<String> ids = new TreeSet<>();
                found.get(i).found().forEach(hit -> ids.add(hit.id()));
                if (replaced.contains(page)) {
                    ids.add(page);
                }
                if (ids.size() > 1 || replaced.contains(page)) {
                    histories.addAll(of(archive, page, ids, lost.contains(page)));
                }
            }
        }
        return histories;
    }

    private static List<Version> of(ArchiveIndex archive, String page, SortedSet<String> ids, boolean lost)
            throws IOException {
        List<Article> fetches = new ArrayList<>();
        Map<String, List<Article>> others = new HashMap<>();
        for (String id : ids) {
            // The key of another page may be the same number.
            archive.article(id).filter(article -> page(article).equals(page)).ifPresent(fetches::add);
            others.put(id, archive.otherVersions(id));
        }
        return of(page, fetches, others, lost);
    }

    /**
     * Returns the history of a page.
     *
     * @param page what {@link #page} names it
     * @param fetches its articles, in any order
     * @param others by id of an article what it replaced, in the order in which that came
     * @param lost whether it is told also with a single version
     * @return its versions if there are several, oldest first
     */
    public static List<Version> of(
            String page, Collection<Article> fetches, Map<String, List<Article>> others, boolean lost) {
        List<Article> texts = new ArrayList<>();
        for (Article fetch : fetches.stream().sorted(BY_AGE).toList()) {
            List<Article> replaced = others.getOrDefault(fetch.id(), List.of());
            texts.addAll(replaced.subList(Math.max(0, replaced.size() - MAX_VERSIONS), replaced.size()));
            texts.add(fetch);
        }
        // Texts of one id whose times tell nothing stay in the order in which they came.
        texts.sort(BY_TIME);
        List<Version> history = of(page, texts);
        return history.size() > 1 || lost ? history : List.of();
    }

    private static List<Version> of(String page, List<Article> texts) {
        List<Article> distinct = new ArrayList<>();
        for (Article text : texts) {
            if (distinct.isEmpty() || !isSame(distinct.get(distinct.size() - 1), text)) {
                distinct.add(text);
            }
        }
        List<Version> history = new ArrayList<>();
        for (int i = Math.max(0, distinct.size() - MAX_VERSIONS); i < distinct.size(); i++) {
            Article now = distinct.get(i);
            history.add(new Fetch(
                    page,
                    now.id(),
                    now.fetched(),
                    now.title(),
                    hash(now),
                    WordDiff.count(now.text()),
                    i == 0 ? List.of() : changes(distinct.get(i - 1), now)));
        }
        return history;
    }

    /** Tells whether two articles say the same, so that they are one version. */
    public static boolean isSame(Article a, Article b) {
        return a.title().equals(b.title()) && a.text().equals(b.text());
    }

    private static List<Version.Change> changes(Article before, Article after) {
        List<Version.Change> changes = new ArrayList<>();
        String old = before.text();
        String text = after.text();
        if (!before.title().equals(after.title())) {
            changes.add(new Version.Change(before.title(), after.title()));
        }
        WordDiff.of(old, text)
                .ifPresentOrElse(
                        list -> list.forEach(change -> changes.add(new Version.Change(
                                old.substring(change.startA(), change.endA()),
                                text.substring(change.startB(), change.endB())))),
                        () -> changes.add(new Version.Change(old, text)));
        return List.copyOf(changes);
    }

    private static String hash(Article article) {
        byte[] content = (article.title() + '\n' + article.text()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.start().digest(content), 0, 8);
    }

    /** Returns the histories of all pages of several versions. Reads all articles once, and holds a number for each. */
    public static Iterable<Version> all(ArchiveIndex archive) throws IOException {
        LongSet once = new LongSet();
        SortedSet<String> pages = new TreeSet<>();
        for (Article article : archive.articles()) {
            long key = key(page(article));
            if (once.contains(key) || !archive.otherVersions(article.id()).isEmpty()) {
                pages.add(page(article));
            }
            once.add(key);
        }
        return () -> pages.stream().flatMap(page -> several(archive, page)).iterator();
    }

    private static Stream<Version> several(ArchiveIndex archive, String page) {
        try {
            return of(archive, List.of(page), List.of(page), List.of()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

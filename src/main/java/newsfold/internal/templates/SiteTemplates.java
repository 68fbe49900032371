package newsfold.internal.templates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.internal.PageAddress;
import newsfold.internal.blocks.ScoredPage;
import org.jspecify.annotations.Nullable;

/**
 * What recurs across the pages of each site, and is boilerplate for that reason.
 *
 * <p>A block counts once for each different article it stood beside; copies of one article are one article. Sites are
 * kept apart, so a paragraph of an agency that many of them print is no template of any. Pages that name no site are grouped
 * by the short lines they share. Counts fade with every batch that has pages of the site, so that a redesign is forgotten.
 *
 * <p>Immutable, safe for all threads. The result of {@link #learn} does not depend on the order of the batch.
 */
public final class SiteTemplates {
    /** Version 1 knew no tag paths, and can be read. */
    private static final int VERSION = 2;

    /** A site is forgotten after this many batches without pages of it. */
    private static final int KEEP_BATCHES = 60;

    private final int batches;
    private final NavigableMap<String, SiteTemplate> sites;
    private final UnnamedSites unnamed;

    private SiteTemplates(int batches, NavigableMap<String, SiteTemplate> sites) {
        this(batches, sites, new UnnamedSites(sites));
    }

    private SiteTemplates(int batches, NavigableMap<String, SiteTemplate> sites, UnnamedSites unnamed) {
        this.batches = batches;
        this.sites = sites;
        this.unnamed = unnamed;
    }

    /**
     * Returns templates that know nothing.
     *
     * @return the start of an archive
     */
    public static SiteTemplates empty() {
        return new SiteTemplates(0, new TreeMap<>());
    }

    /**
     * Adds what the pages of a batch have in common, and lets older knowledge fade.
     *
     * @param batch articles as extracted, before {@link #apply(Article)}; body and removed blocks together show the page
     * @return new templates; these stay as they are
     */
    public SiteTemplates learn(Collection<Article> batch) {
        return learnPages(batch.stream().map(Extraction::of).toList());
    }

    /**
     * Adds what the pages of a batch have in common and what stands where on them, and lets older knowledge fade.
     *
     * @param batch what the extractor made of each page, before {@link #apply(Extraction)}; rejected ones teach nothing
     * @return new templates; these stay as they are
     */
    public SiteTemplates learnPages(Collection<Extraction> batch) {
        List<Extraction> sorted = new ArrayList<>(batch);
        sorted.removeIf(extraction -> extraction.article().isEmpty());
        sorted.sort(Comparator.comparing(
                        (Extraction extraction) -> article(extraction).id())
                .thenComparing(extraction -> article(extraction).text()));
        Map<String, List<Extraction>> bySite = new TreeMap<>();
        List<Extraction> without = new ArrayList<>();
        for (Extraction extraction : onePerPage(sorted)) {
            Optional<String> site = article(extraction).site();
            if (site.isPresent()) {
                bySite.computeIfAbsent(site.get(), key -> new ArrayList<>()).add(extraction);
            } else {
                without.add(extraction);
            }
        }
        bySite.putAll(unnamed.group(without));
        int now = batches + 1;
        NavigableMap<String, SiteTemplate> next = new TreeMap<>();
        sites.forEach((site, template) -> {
            if (!isForgotten(template.lastBatch(), now)) {
                next.put(site, template);
            }
        });
        bySite.forEach((site, pages) ->
                next.put(site, next.getOrDefault(site, SiteTemplate.EMPTY).learn(pages, now)));
        return new SiteTemplates(now, next);
    }

    /** Keeps the fullest fetch of each page: a page that grows from fetch to fetch repeats nothing but itself. */
    private static Collection<Extraction> onePerPage(List<Extraction> sorted) {
        Map<String, Extraction> kept = new LinkedHashMap<>();
        for (Extraction extraction : sorted) {
            Article article = article(extraction);
            kept.merge(
                    pageOrId(page(article), article.id()),
                    extraction,
                    (known, other) -> article(other).text().length()
                                    > article(known).text().length()
                            ? other
                            : known);
        }
        return kept.values();
    }

    /** Returns the identity of a page of which there may be several fetches, empty if there is none. */
    static String page(Article article) {
        return article.page().filter(page -> !PageAddress.isFront(page)).orElse("");
    }

    private static String pageOrId(String page, String id) {
        return page.isEmpty() ? "article " + id : "page " + page;
    }

    /**
     * The pages of a site that teach its template.
     *
     * @param ids their ids
     * @param recent sketches of the last of them
     */
    public record Teachers(List<String> ids, List<long[]> recent) implements Serializable {}

    /**
     * Chooses the pages that teach the template of a very large site: of several fetches of one page the fullest, of several
     * copies of one article one. {@link #learn(String, Teachers, SiteLesson)} of their lessons does what {@link #learnPages}
     * does with all pages of that site.
     *
     * @param site name of the site, which its pages give
     * @param heads of its pages, no two with one id
     * @return the pages whose lessons count
     */
    public Teachers teachers(String site, Iterable<SiteLesson.Head> heads) {
        List<SiteLesson.Head> sorted = new ArrayList<>();
        heads.forEach(sorted::add);
        sorted.sort(Comparator.comparing(SiteLesson.Head::id));
        Map<String, SiteLesson.Head> kept = new LinkedHashMap<>();
        for (SiteLesson.Head head : sorted) {
            kept.merge(
                    pageOrId(head.page(), head.id()),
                    head,
                    (known, other) -> other.length() > known.length() ? other : known);
        }
        SeenArticles seen = new SeenArticles(template(site).recent());
        List<String> ids = new ArrayList<>();
        for (SiteLesson.Head head : kept.values()) {
            if (seen.addIfNew(head.sketch())) {
                ids.add(head.id());
            }
        }
        return new Teachers(ids, seen.last(SiteTemplate.RECENT));
    }

    /**
     * Drops from a part of a lesson in which all teachers are counted what will not be needed.
     *
     * @return the part itself
     */
    public SiteLesson trim(String site, SiteLesson part) {
        return part.trim(template(site));
    }

    /** Adds what the teachers of a site showed, trimmed or not. */
    public SiteTemplates learn(String site, Teachers teachers, SiteLesson lesson) {
        int now = batches + 1;
        NavigableMap<String, SiteTemplate> next = new TreeMap<>(sites);
        next.put(site, template(site).learn(lesson, teachers.ids().size(), teachers.recent(), now));
        return new SiteTemplates(now, next);
    }

    private SiteTemplate template(String site) {
        return sites.getOrDefault(site, SiteTemplate.EMPTY);
    }

    private static Article article(Extraction extraction) {
        return extraction.article().orElseThrow();
    }

    /**
     * Takes out of an article's body what its site repeats on other pages.
     *
     * @param article an article, of a learnt batch or a later one
     * @return the article without those blocks, which it lists as removed, at position 0 where their place on the page is
     *     no longer known; the same article if there are none, or if so much would go that the template must be wrong
     */
    public Article apply(Article article) {
        SiteTemplate template = of(article);
        if (template == null) {
            return article;
        }
        List<Optional<String>> rules = RepeatedBlocks.of(template, article).rules();
        return RepeatedBlocks.without(article, rules);
    }

    /**
     * Judges an extracted page again by what other pages of its site show. Takes out of the article what the site repeats,
     * and where the page alone left doubt, goes by what stands in the same place on the other pages: that also brings back
     * what was cut.
     *
     * @param extraction what the extractor made of a page
     * @return an extraction of the same page, judged for good; a rejected page stays rejected
     */
    public Extraction apply(Extraction extraction) {
        if (extraction.article().isEmpty()) {
            return extraction;
        }
        Article article = extraction.article().get();
        ScoredPage page = extraction.unwrap(ScoredPage.class).orElse(null);
        if (page == null) {
            return Extraction.of(apply(article));
        }
        SiteTemplate template = of(article);
        return template == null ? extraction : Extraction.of(new SiteJudgement(template, page).of(article));
    }

    private @Nullable SiteTemplate of(Article article) {
        return sites.get(article.site().or(() -> unnamed.of(article)).orElse(""));
    }

    /**
     * Returns the names of the sites known; those found by repetition have made-up ones that start with {@code ?}.
     *
     * @return the sites in alphabetical order
     */
    public List<String> sites() {
        return List.copyOf(sites.keySet());
    }

    /**
     * Returns how many batches were learnt from.
     *
     * @return the count, part of {@link #toBytes}
     */
    public int batches() {
        return batches;
    }

    /**
     * Returns the last batch that had pages of a site, counted from 1.
     *
     * @param site name of a known site
     * @return its number, at most {@link #batches()}; 0 if the site is not known
     */
    public int lastBatch(String site) {
        return template(site).lastBatch();
    }

    /**
     * Tells whether a site will be forgotten at the next batch without pages of it.
     *
     * @param lastBatch the last batch that had some
     * @param batches how many batches there were
     * @return true after 60 batches without
     */
    public static boolean isForgotten(int lastBatch, int batches) {
        return batches - lastBatch > KEEP_BATCHES;
    }

    /**
     * Tells whether a site has a made-up name, because its pages name none. Such sites are recognised by what their
     * pages have in common, so all of them must be known before a page that names no site is looked at.
     *
     * @param site name of a site
     * @return true for a made-up name
     */
    public static boolean isUnnamed(String site) {
        return UnnamedSites.isUnnamed(site);
    }

    /**
     * Returns what is known of one site, to keep sites apart from each other.
     *
     * @param site name of a site
     * @return templates of that site alone, or of none
     */
    public SiteTemplates only(String site) {
        NavigableMap<String, SiteTemplate> one = new TreeMap<>();
        SiteTemplate template = sites.get(site);
        if (template != null) {
            one.put(site, template);
        }
        return new SiteTemplates(batches, one);
    }

    /**
     * Puts sites together that were kept apart.
     *
     * @param more templates of other sites
     * @param batchesSeen how many batches were learnt from in all
     * @return templates of all of them; of a site that several know, the last one counts
     */
    public SiteTemplates and(Collection<SiteTemplates> more, int batchesSeen) {
        NavigableMap<String, SiteTemplate> all = new TreeMap<>(sites);
        more.forEach(some -> all.putAll(some.sites));
        boolean sameUnnamed =
                more.stream().allMatch(some -> some.sites.keySet().stream().noneMatch(UnnamedSites::isUnnamed));
        return sameUnnamed ? new SiteTemplates(batchesSeen, all, unnamed) : new SiteTemplates(batchesSeen, all);
    }

    /**
     * Writes the templates in a versioned form.
     *
     * @return bytes that {@link #fromBytes} reads; equal for equal templates
     */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(batches);
            out.writeInt(sites.size());
            for (Map.Entry<String, SiteTemplate> entry : sites.entrySet()) {
                byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
                entry.getValue().write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads templates.
     *
     * @param bytes what {@link #toBytes} wrote
     * @return the templates
     * @throws IOException if the bytes are of another version or damaged
     */
    public static SiteTemplates fromBytes(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readInt();
            if (version < 1 || version > VERSION) {
                throw new IOException(
                        "site templates have version " + version + ", this library reads versions up to " + VERSION);
            }
            int batches = in.readInt();
            int count = in.readInt();
            NavigableMap<String, SiteTemplate> sites = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new IOException("site templates are damaged: a name of " + length + " bytes");
                }
                String site = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                sites.put(site, SiteTemplate.read(in, version));
            }
            if (in.read() >= 0) {
                throw new IOException("site templates have bytes after their end");
            }
            return new SiteTemplates(batches, sites);
        } catch (EOFException | RuntimeException e) {
            throw new IOException("site templates are damaged", e);
        }
    }
}

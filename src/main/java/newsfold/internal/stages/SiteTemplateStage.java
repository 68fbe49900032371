package newsfold.internal.stages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.boilerplate.Extraction;
import newsfold.internal.Parallel;
import newsfold.internal.archive.Archive;
import newsfold.internal.templates.SharedNotices;
import newsfold.internal.templates.SiteTemplates;

/**
 * Keeps what sites repeat on their pages in the archive, and takes it out of articles. Each site is kept by itself, so
 * that a batch reads and writes the sites it has pages of, however many are known.
 */
public final class SiteTemplateStage {
    private static final String INDEX = "site-templates";
    private static final String SITE = "site-templates/";
    private static final String NOTICES = "shared-notices";

    private final Archive archive;
    private final StageSettings settings;
    private final SiteTemplateIndex index;
    private final Set<String> loaded = new HashSet<>();
    private final SharedNotices notices;
    private volatile SiteTemplates known = SiteTemplates.empty();

    /**
     * Reads which sites an archive knows.
     *
     * @param archive the archive
     * @param settings the settings of the fold
     * @throws IOException if the archive cannot be read
     */
    public SiteTemplateStage(Archive archive, StageSettings settings) throws IOException {
        this.archive = archive;
        this.settings = settings;
        Optional<byte[]> bytes = settings.strip() ? archive.blob(INDEX) : Optional.empty();
        this.index = bytes.isPresent() ? SiteTemplateIndex.fromBytes(bytes.get()) : SiteTemplateIndex.EMPTY;
        Optional<byte[]> shared = settings.strip() ? archive.blob(NOTICES) : Optional.empty();
        this.notices = shared.isPresent() ? SharedNotices.fromBytes(shared.get()) : SharedNotices.none();
        Set<String> found = new TreeSet<>(index.lastBatches().keySet());
        found.removeIf(site -> !SiteTemplates.isUnnamed(site));
        load(found);
    }

    private synchronized void load(Collection<String> sites) throws IOException {
        List<SiteTemplates> read = new ArrayList<>();
        for (String site : sites) {
            if (index.lastBatches().containsKey(site) && loaded.add(site)) {
                byte[] bytes = archive.blob(SITE + site)
                        .orElseThrow(() -> new IOException("the archive lists templates of " + site
                                + " but does not hold them; run archive verify"));
                read.add(SiteTemplates.fromBytes(bytes));
            }
        }
        known = known.and(read, index.batches());
    }

    /**
     * Returns a page as judged by what earlier batches taught.
     *
     * @param extraction the page as extracted
     * @return the page without what its site repeats
     * @throws IOException if the archive cannot be read
     */
    public Extraction apply(Extraction extraction) throws IOException {
        Optional<String> site = extraction.article().flatMap(Article::site);
        if (site.isPresent()) {
            load(List.of(site.get()));
        }
        Extraction judged = known.apply(extraction);
        if (judged.article().isEmpty()) {
            return judged;
        }
        Article cut = notices.apply(article(judged));
        return cut.equals(article(judged)) ? judged : Extraction.of(cut);
    }

    /**
     * Learns from new pages, remembers that, and returns the articles of all pages as judged by what their sites show, in
     * order.
     *
     * @param unseen the new ones of the pages
     * @param pages pages that hold an article
     */
    List<Article> learnAndApply(Collection<Extraction> unseen, Collection<Extraction> pages) throws IOException {
        if (!settings.strip()) {
            return pages.stream().map(SiteTemplateStage::article).toList();
        }
        Set<String> named = new TreeSet<>();
        for (Extraction page : pages) {
            article(page).site().ifPresent(named::add);
        }
        load(named);
        SiteTemplates learnt = known.learnPages(unseen);
        keep(learnt);
        List<Article> articles =
                Parallel.map(settings.threads(), List.copyOf(pages), page -> article(learnt.apply(page)));
        Set<String> fresh = new HashSet<>();
        unseen.forEach(page -> fresh.add(article(page).id()));
        SharedNotices shared = notices.learn(articles.stream()
                .filter(article -> fresh.contains(article.id()))
                .toList());
        if (!shared.equals(notices)) {
            archive.putBlob(NOTICES, shared.toBytes());
        }
        return articles.stream().map(shared::apply).toList();
    }

    private static Article article(Extraction page) {
        return page.article().orElseThrow();
    }

    private void keep(SiteTemplates learnt) throws IOException {
        SortedMap<String, Integer> sites = new TreeMap<>(index.lastBatches());
        for (String site : learnt.sites()) {
            if (learnt.lastBatch(site) == learnt.batches()) {
                archive.putBlob(SITE + site, learnt.only(site).toBytes());
                sites.put(site, learnt.lastBatch(site));
            }
        }
        for (Map.Entry<String, Integer> site : index.lastBatches().entrySet()) {
            if (SiteTemplates.isForgotten(site.getValue(), learnt.batches())
                    && learnt.lastBatch(site.getKey()) < learnt.batches()) {
                archive.removeBlob(SITE + site.getKey());
                sites.remove(site.getKey());
            }
        }
        archive.putBlob(INDEX, new SiteTemplateIndex(learnt.batches(), sites).toBytes());
    }
}

package newsfold;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import newsfold.archive.ArchiveReader;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.Extraction;
import newsfold.internal.Check;
import newsfold.internal.Interrupts;
import newsfold.internal.Parallel;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveFormatException;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.stages.ArchiveIdentity;
import newsfold.internal.stages.Batch;
import newsfold.internal.stages.BatchFold;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.ExtractionStage;
import newsfold.internal.stages.FingerprintedArticle;
import newsfold.internal.stages.SiteTemplateStage;
import newsfold.internal.stages.StageSettings;
import newsfold.io.PageReader;
import newsfold.io.Rejected;
import newsfold.report.Event;
import org.jspecify.annotations.Nullable;

/**
 * Folds scraped pages into articles, duplicate groups and stories, in one call or batch by batch.
 *
 * <p>Pages that are added form a batch. {@link #commit()} judges the batch as a whole, together with what the archive
 * holds from earlier ones, and makes it durable; {@link #close()} without it forgets the batch. The result depends on the
 * set of pages and the settings, not on the order of pages or the number of threads. The heap a batch takes grows with
 * the batch, not with the archive.
 *
 * <p>All methods are safe to call from several threads, and end with an {@link IllegalStateException} after
 * {@link #close()}. A page that cannot be used is never an error: it is among the {@link FoldResult#rejected() rejects},
 * with its reason.
 *
 * <pre>{@code
 * try (PageReader pages = PageReader.open(Path.of("pages"));
 *     Newsfold fold = Newsfold.open(Path.of("archive"))) {
 *   for (Page page : pages) {
 *     Verdict verdict = fold.add(page);
 *     if (verdict.isNew()) publish(verdict.article());
 *   }
 *   fold.commit().writeTo(Path.of("out"));
 * }
 * }</pre>
 */
public final class Newsfold implements Closeable {
    private final FoldOptions options;
    private final StageSettings settings;
    private final ExtractionStage extraction;
    private final DuplicateStages duplicates;
    private final Verdicts verdicts;
    private final Archive archive;
    private @Nullable SiteTemplateStage templates;
    private Consumer<String> stageListener = stage -> {};
    private Consumer<Event> eventListener = event -> {};
    private Consumer<Rejected> rejectListener = reject -> {};
    private Batch batch = new Batch(reject -> rejectListener.accept(reject));
    private volatile boolean failed;
    private boolean closed;

    private Newsfold(FoldOptions options, Archive archive) {
        this.options = options;
        this.settings = options.settings();
        this.extraction = new ExtractionStage(settings);
        this.duplicates = new DuplicateStages(settings);
        this.verdicts = new Verdicts(duplicates, archive);
        this.archive = archive;
    }

    /** Starts without memory of earlier batches, with default settings. */
    public static Newsfold inMemory() {
        return inMemory(FoldOptions.defaults());
    }

    /** Starts without memory of earlier batches. Batches committed later are remembered until {@link #close()}. */
    public static Newsfold inMemory(FoldOptions options) {
        Check.notNull(options, "options");
        return new Newsfold(options, Archive.inMemory(ArchiveIdentity.archived(options.settings())));
    }

    /** Opens an archive with default settings, as {@link #open(Path, FoldOptions)} does. */
    public static Newsfold open(Path archive) throws IOException {
        return open(archive, FoldOptions.defaults());
    }

    /**
     * Opens an archive.
     *
     * @param archive directory of the archive, made if absent
     * @param options the settings; those that change what is stored must be the ones the archive was made with
     * @throws IOException if the archive is damaged, was written with other settings, or another writer has it open
     */
    public static Newsfold open(Path archive, FoldOptions options) throws IOException {
        Check.notNull(archive, "archive");
        Check.notNull(options, "options");
        try {
            return new Newsfold(options, Archive.open(archive, ArchiveIdentity.archived(options.settings())));
        } catch (ArchiveFormatException e) {
            throw ArchiveIdentity.explained(e, archive, options.settings());
        }
    }

    /**
     * Opens the last commit of an archive for reading. Any number of readers may be open, also while a batch is written.
     *
     * @param archive directory of the archive
     * @throws IOException if there is no archive, or one of its files is missing, damaged or of a format that this version
     *     cannot read; the message says what to do
     */
    public static ArchiveReader read(Path archive) throws IOException {
        return ArchiveIndex.open(Check.notNull(archive, "archive"));
    }

    /**
     * Adds a page to the batch, and tells at once whether an earlier page of the batch or of the archive said the same.
     *
     * @param page the page; an id that the archive holds already replaces that article if it differs
     * @return what is known so far; only {@link #commit()} has the last word, because it sees the whole batch
     * @throws IOException if the archive cannot be read
     */
    public Verdict add(Page page) throws IOException {
        Extraction extracted = extraction.extract(Check.notNull(page, "page"));
        SiteTemplateStage known = templates();
        Optional<FingerprintedArticle> fingerprinted =
                known.apply(extracted).article().map(duplicates::fingerprint);
        synchronized (this) {
            requireOpen();
            String rejection = batch.take(page, extracted);
            return rejection.isEmpty()
                    ? index(fingerprinted.orElseThrow(), true)
                    : Verdicts.rejected(page.id(), extracted.kind(), rejection);
        }
    }

    /**
     * Adds an article that was made elsewhere, such as by an extractor of your own or from a newsroom's feed. It is taken as
     * it is, with author and dates: nothing is cut from it, and sites are not learnt from it.
     *
     * @param article the article; an id that the archive holds already replaces that article if it differs; one without
     *     text is among the rejects
     * @return what is known so far, as of {@link #add(Page)}
     * @throws IOException if the archive cannot be read
     */
    public Verdict add(Article article) throws IOException {
        FingerprintedArticle fingerprinted = duplicates.fingerprint(Check.notNull(article, "article"));
        synchronized (this) {
            requireOpen();
            String rejection = batch.take(article);
            return rejection.isEmpty()
                    ? index(fingerprinted, false)
                    : Verdicts.rejected(article.id(), article.kind(), rejection);
        }
    }

    private Verdict index(FingerprintedArticle article, boolean ofPage) throws IOException {
        Verdict verdict = verdicts.judge(article, batch, ofPage);
        if (!verdict.isRejected()) {
            batch.index().add(article);
        }
        return verdict;
    }

    /** Returns what {@link #add(Page)} would return for a page, without adding anything. */
    public Verdict find(Page page) throws IOException {
        Extraction extracted = templates().apply(extraction.extract(Check.notNull(page, "page")));
        Optional<Article> article = extracted.article();
        return article.isPresent()
                ? find(article.get(), true)
                : Verdicts.rejected(page.id(), extracted.kind(), extracted.reason());
    }

    /**
     * Tells whether an earlier page of the batch or of the archive said the same as an article, without adding anything.
     *
     * @return what {@link #add(Article)} would return for it
     */
    public Verdict find(Article article) throws IOException {
        return find(article, false);
    }

    private Verdict find(Article article, boolean ofPage) throws IOException {
        FingerprintedArticle fingerprinted = duplicates.fingerprint(Check.notNull(article, "article"));
        synchronized (this) {
            requireOpen();
            return article.text().isBlank()
                    ? Verdicts.rejected(article.id(), article.kind(), Batch.NO_TEXT)
                    : verdicts.judge(fingerprinted, batch, ofPage);
        }
    }

    private synchronized SiteTemplateStage templates() throws IOException {
        requireOpen();
        SiteTemplateStage current = templates;
        if (current == null) {
            current = new SiteTemplateStage(archive, settings);
            templates = current;
        }
        return current;
    }

    /**
     * Removes an archived article with the next commit. Its group goes on without it: if the article stood for the group,
     * another one does from then on, which is an event of the result. A page of that id added to the batch before is
     * forgotten; one added later takes its place.
     *
     * @return whether the archive holds the article
     */
    public synchronized boolean delete(String id) throws IOException {
        requireOpen();
        batch.delete(Check.notNull(id, "id"));
        return archive.contains(id);
    }

    /** Removes with the next commit all archived articles that were published before a day, the first to keep. */
    public synchronized void prune(LocalDate before) {
        requireOpen();
        batch.prune(Check.notNull(before, "before"));
    }

    /** Adds a reject from outside, such as one a {@link PageReader} found, to the result of the batch. */
    public synchronized void reject(Rejected reject) {
        requireOpen();
        batch.reject(Check.notNull(reject, "reject"));
    }

    /**
     * Adds pages and commits them as one batch. Extracts on as many threads as the settings allow, and asks for no
     * verdicts, so it is faster than {@link #add} and {@link #commit()}. The rejects of a {@link PageReader} are in the
     * result.
     *
     * @param pages the pages; read once, lazily, on the calling thread
     * @throws IOException if input or archive cannot be read, or the archive cannot be written
     * @throws InterruptedIOException as of {@link #commit()}
     */
    public FoldResult fold(Iterable<Page> pages) throws IOException {
        return fold(pages, Optional.empty());
    }

    /**
     * Adds pages and commits them as one batch of a given id, as {@link #commit(String)} does.
     *
     * @param pages the pages; read once, lazily, on the calling thread
     * @param batchId names the batch, such as the hour it covers, not blank
     * @throws IOException if input or archive cannot be read, or the archive cannot be written
     * @throws InterruptedIOException as of {@link #commit()}
     */
    public FoldResult fold(Iterable<Page> pages, String batchId) throws IOException {
        return fold(pages, Optional.of(batchIdOf(batchId)));
    }

    private FoldResult fold(Iterable<Page> pages, Optional<String> batchId) throws IOException {
        Check.notNull(pages, "pages");
        try {
            return Interrupts.told(() -> addAll(pages, batchId));
        } catch (InterruptedIOException e) {
            failed = true;
            throw e;
        }
    }

    private FoldResult addAll(Iterable<Page> pages, Optional<String> batchId) throws IOException {
        listenerOfStages().accept("extract");
        int pagesAtOnce = extraction.pagesAtOnce();
        List<Page> chunk = new ArrayList<>(pagesAtOnce);
        for (Page page : pages) {
            chunk.add(page);
            if (chunk.size() == pagesAtOnce) {
                take(chunk);
                chunk.clear();
            }
        }
        take(chunk);
        if (pages instanceof PageReader reader) {
            reader.rejected().forEach(this::reject);
            synchronized (this) {
                requireOpen();
                batch.notUsed(reader.notUsed(), reader.notes());
            }
        }
        return commit(batchId);
    }

    private synchronized Consumer<String> listenerOfStages() {
        requireOpen();
        return stageListener;
    }

    private void take(List<Page> pages) {
        long start = System.nanoTime();
        List<Extraction> extractions = Parallel.map(settings.threads(), pages, extraction::extract);
        synchronized (this) {
            requireOpen();
            for (int i = 0; i < pages.size(); i++) {
                batch.take(pages.get(i), extractions.get(i));
            }
            batch.spent("extract", System.nanoTime() - start);
        }
    }

    /**
     * Watches how far {@link #fold} or {@link #commit()} is.
     *
     * @param listener told the name of each stage when it starts, as {@link FoldResult#summary()} names it with the time it
     *     took, and at last of {@code commit}, on the thread that commits
     */
    public synchronized void onStage(Consumer<String> listener) {
        stageListener = Check.notNull(listener, "listener");
    }

    /**
     * Watches what is left out, at once and not only in the result.
     *
     * @param listener told of each reject, on the thread that adds the page or commits; it must not call this
     */
    public synchronized void onReject(Consumer<Rejected> listener) {
        rejectListener = Check.notNull(listener, "listener");
    }

    /**
     * Watches what commits do.
     *
     * @param listener told of each of the {@link FoldResult#events()} of a commit once it is durable, in their order, on the
     *     thread that commits
     */
    public synchronized void onEvent(Consumer<Event> listener) {
        eventListener = Check.notNull(listener, "listener");
    }

    /**
     * Judges the batch and makes it durable, under an id derived from its content: committing the same pages again is
     * recognised and changes nothing.
     *
     * @throws IOException if the archive cannot be read or written; nothing of the batch is visible then
     * @throws InterruptedIOException if the thread is interrupted, soon and with its flag still set; nothing of the batch is
     *     visible then, and this must be closed
     */
    public FoldResult commit() throws IOException {
        return commit(Optional.empty());
    }

    /**
     * Judges the batch and makes it durable under an id. If a batch of that id is committed already, nothing changes, and
     * the result tells what the archive holds of the given pages.
     *
     * @param batchId names the batch, such as the hour it covers, not blank
     * @throws IOException if the archive cannot be read or written; nothing of the batch is visible then
     * @throws InterruptedIOException as of {@link #commit()}
     */
    public FoldResult commit(String batchId) throws IOException {
        return commit(Optional.of(batchIdOf(batchId)));
    }

    private static String batchIdOf(String batchId) {
        Check.argument(
                !Check.notNull(batchId, "batchId").isBlank(),
                "a batch id must not be blank; give none to have one derived");
        return batchId;
    }

    private synchronized FoldResult commit(Optional<String> batchId) throws IOException {
        requireOpen();
        SiteTemplateStage known = templates();
        failed = true;
        FoldResult result = Interrupts.told(() -> new FoldResult(
                new BatchFold(settings, options.sentenceEncoder().orElse(null), archive, known, batch, stageListener)
                        .fold(batchId)));
        failed = false;
        batch = new Batch(reject -> rejectListener.accept(reject));
        templates = null;
        result.events().forEach(eventListener);
        return result;
    }

    private void requireOpen() {
        Check.state(!closed, "this Newsfold is closed; open another one");
        Check.state(
                !failed,
                "a commit of this Newsfold failed or was interrupted; close it, open another one and add the pages again");
    }

    /** Forgets what was not committed, and closes the archive. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        archive.close();
    }
}

package newsfold.internal.stages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.boilerplate.Extraction;
import newsfold.internal.Mix;
import newsfold.internal.Sha256;
import newsfold.io.Rejected;

/** What was added since the last commit. Guarded by its owner. */
public final class Batch {
    /** Why an article without text is rejected. */
    public static final String NO_TEXT = "the article has no text";

    /** Longer values enter the id of a batch by a hash. */
    private static final int MAX_DIGESTED = 1024;

    private static final String ALREADY_THERE = "the batch already has a page with id ";

    private final SortedMap<String, Extraction> extractions = new TreeMap<>();
    private final SortedMap<String, Article> articles = new TreeMap<>();
    private final SortedMap<String, byte[]> digests = new TreeMap<>();
    private final SortedMap<String, PageKind> stubs = new TreeMap<>();
    private final SortedMap<String, Rejected> places = new TreeMap<>();
    private final Set<String> readyMade = new HashSet<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final SortedSet<String> deleted = new TreeSet<>();
    private Optional<LocalDate> pruneBefore = Optional.empty();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final BatchIndex index = new BatchIndex();
    private final Consumer<Rejected> rejectListener;
    private long pages;
    private final Map<String, Long> notUsed = new LinkedHashMap<>(Map.of("passedOver", 0L));
    private final List<String> readingNotes = new ArrayList<>();
    private long characters;

    /**
     * Starts a batch.
     *
     * @param rejectListener told of all that is left out
     */
    public Batch(Consumer<Rejected> rejectListener) {
        this.rejectListener = rejectListener;
    }

    /**
     * Takes the article of a page, or the reason why it has none.
     *
     * @param page the page
     * @param extraction what was extracted from it
     * @return why the batch holds no article of that page, empty if it does
     */
    public String take(Page page, Extraction extraction) {
        pages++;
        characters += page.content().length();
        if (extraction.article().isEmpty()) {
            reject(Rejected.of(page, extraction.reason(), extraction.kind()));
            if (extraction.kind() != PageKind.ARTICLE) {
                stubs.put(page.id(), extraction.kind());
            }
            return extraction.reason();
        }
        if (digests.containsKey(page.id())) {
            reject(Rejected.of(page, ALREADY_THERE + page.id(), PageKind.ARTICLE));
            return ALREADY_THERE + page.id();
        }
        places.put(page.id(), Rejected.of(page, "", extraction.kind()));
        take(page.id(), digest(page), extraction);
        return "";
    }

    /**
     * Takes an article that was made outside, of which nothing is to be cut.
     *
     * @param article the article
     * @return why the batch does not hold it, empty if it does
     */
    public String take(Article article) {
        pages++;
        characters += article.text().length();
        boolean known = digests.containsKey(article.id());
        if (known || article.text().isBlank()) {
            String reason = known ? ALREADY_THERE + article.id() : NO_TEXT;
            reject(new Rejected(article.id(), 0, reason));
            return reason;
        }
        take(article.id(), digest(article), Extraction.readyMade(article));
        readyMade.add(article.id());
        return "";
    }

    private void take(String id, byte[] digest, Extraction extraction) {
        deleted.remove(id);
        digests.put(id, digest);
        extractions.put(id, extraction);
        articles.put(id, extraction.article().orElseThrow());
        if (extraction.isReadyMade()) {
            readyMade.add(id);
        } else {
            readyMade.remove(id);
        }
    }

    /** Tells whether an article was made outside. */
    boolean isReadyMade(String id) {
        return readyMade.contains(id);
    }

    /**
     * Adds a reject from outside.
     *
     * @param reject what was left out
     */
    public void reject(Rejected reject) {
        rejected.add(reject);
        rejectListener.accept(reject);
    }

    /**
     * Takes what the reader tells of input that is not used, such as files of other kinds.
     *
     * @param counts counts by name
     * @param notes lines for a person
     */
    public void notUsed(Map<String, Long> counts, List<String> notes) {
        counts.forEach((name, count) -> notUsed.merge(name, count, Long::sum));
        readingNotes.addAll(notes);
    }

    Map<String, Long> notUsed() {
        return notUsed;
    }

    List<String> readingNotes() {
        return readingNotes;
    }

    /**
     * Notes that an archived article is to go, and forgets the page of that id.
     *
     * @param id id of the article
     */
    public void delete(String id) {
        extractions.remove(id);
        articles.remove(id);
        digests.remove(id);
        readyMade.remove(id);
        deleted.add(id);
    }

    /**
     * Notes that archived articles of earlier days are to go.
     *
     * @param before first day to keep
     */
    public void prune(LocalDate before) {
        if (pruneBefore.isEmpty() || before.isAfter(pruneBefore.get())) {
            pruneBefore = Optional.of(before);
        }
    }

    /** Returns the kinds of pages that hold no article, by id. */
    SortedMap<String, PageKind> stubs() {
        return stubs;
    }

    /** Leaves a page out that was taken, for a reason. */
    void refuse(String id, String reason) {
        extractions.remove(id);
        articles.remove(id);
        Rejected place = Objects.requireNonNull(places.get(id), id);
        reject(new Rejected(place.source(), place.position(), reason, place.kind()));
    }

    SortedSet<String> deleted() {
        return deleted;
    }

    Optional<LocalDate> pruneBefore() {
        return pruneBefore;
    }

    /** Tells whether committing could change nothing. */
    boolean isEmpty() {
        return articles.isEmpty() && !removes();
    }

    /** Tells whether anything archived is to go. */
    boolean removes() {
        return !deleted.isEmpty() || pruneBefore.isPresent();
    }

    /**
     * Adds to the time that a stage took.
     *
     * @param stage name of the stage
     * @param moreNanos nanoseconds to add
     */
    public void spent(String stage, long moreNanos) {
        nanos.merge(stage, moreNanos, Long::sum);
    }

    boolean holds(String id) {
        return articles.containsKey(id);
    }

    SortedMap<String, Article> articles() {
        return articles;
    }

    /** Returns the pages as extracted, by id. */
    SortedMap<String, Extraction> extractions() {
        return extractions;
    }

    /** Puts the articles in their final form in place of the pages as extracted, of which nothing is needed any more. */
    void complete(List<Article> complete) {
        extractions.clear();
        digests.clear();
        places.clear();
        complete.forEach(article -> articles.put(article.id(), article));
    }

    List<Rejected> rejected() {
        return rejected.stream().sorted().toList();
    }

    Map<String, Long> nanos() {
        return nanos;
    }

    /**
     * Returns the articles that were added one by one.
     *
     * @return the index itself
     */
    public BatchIndex index() {
        return index;
    }

    long pages() {
        return pages;
    }

    long characters() {
        return characters;
    }

    /** Returns an id that only a batch of the same pages has. */
    String derivedId() {
        MessageDigest digest = Sha256.start();
        digests.forEach((id, content) -> digest.update(content));
        deleted.forEach(id -> digest.update(("delete " + id + '\n').getBytes(StandardCharsets.UTF_8)));
        pruneBefore.ifPresent(day -> digest.update(("prune " + day).getBytes(StandardCharsets.UTF_8)));
        return "batch-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static byte[] digest(Page page) {
        return digest(List.of(
                page.id(),
                page.url().orElse(""),
                page.site().orElse(""),
                page.title().orElse(""),
                page.author().orElse(""),
                page.published().map(Object::toString).orElse(""),
                page.language().orElse(""),
                page.content()));
    }

    private static byte[] digest(Article article) {
        return digest(List.of(
                article.id(),
                article.url().orElse(""),
                article.site().orElse(""),
                article.title(),
                article.published().map(Object::toString).orElse(""),
                article.updated().map(Object::toString).orElse(""),
                article.author().orElse(""),
                article.language().orElse(""),
                article.text()));
    }

    /** A digest of megabytes of markup takes a tenth of a short run, 128 bits of a plain hash tell changes as well. */
    private static byte[] hash(String text) {
        long one = text.length();
        long other = ~one;
        char[] units = new char[text.length()];
        text.getChars(0, units.length, units, 0);
        for (char unit : units) {
            one = (one ^ unit) * 0x100000001b3L;
            other = (Long.rotateLeft(other, 7) ^ unit) * 0x9e3779b97f4a7c15L;
        }
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(Mix.mix(one))
                .putLong(Mix.mix(other))
                .array();
    }

    private static byte[] digest(List<String> parts) {
        MessageDigest digest = Sha256.start();
        for (String part : parts) {
            if (part.length() <= MAX_DIGESTED) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            } else {
                digest.update(hash(part));
            }
            // A byte no UTF-8 text has, so that ("ab", "c") and ("a", "bc") differ.
            digest.update((byte) 0xff);
        }
        return digest.digest();
    }
}

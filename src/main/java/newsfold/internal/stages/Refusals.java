package newsfold.internal.stages;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsfold.article.Article;
import newsfold.article.PageKind;
import newsfold.boilerplate.Extraction;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.text.ShingleBuffer;

/**
 * Keeps archived articles from being replaced by what is none: a page of another kind, a headline without a text, or a short
 * text under another headline that has no three words in a row in common with a full article.
 */
public final class Refusals {
    private static final int MAX_WORDS = 60;
    private static final int MIN_ARCHIVED_WORDS = 100;
    private static final int SHARED_WORDS = 3;

    private Refusals() {}

    /** Takes out of a batch what must not replace an archived article, and returns why, by id. */
    static SortedMap<String, String> apply(ArchiveIndex archive, Batch batch) throws IOException {
        SortedMap<String, String> reasons = new TreeMap<>();
        for (Map.Entry<String, PageKind> stub : batch.stubs().entrySet()) {
            if (archive.contains(stub.getKey()) && !batch.deleted().contains(stub.getKey())) {
                reasons.put(stub.getKey(), stub.getValue().name());
            }
        }
        SortedMap<String, String> refused = new TreeMap<>();
        for (Extraction page : batch.extractions().values()) {
            Article article = page.article().orElseThrow();
            Optional<Article> archived = archive.article(article.id());
            if (archived.isPresent() && !batch.isReadyMade(article.id())) {
                reason(archived.get(), article).ifPresent(reason -> refused.put(article.id(), reason));
            }
        }
        refused.forEach((id, reason) -> batch.refuse(id, rejected(reason)));
        reasons.putAll(refused);
        return reasons;
    }

    /**
     * Returns why a page must not replace what is archived under its id.
     *
     * @param archived the archived article
     * @param article the article of the page
     * @return the reason; empty if it may replace it
     */
    public static Optional<String> reason(Article archived, Article article) {
        if (!archived.kind().isArticle()) {
            return Optional.empty();
        }
        if (!article.kind().isArticle()) {
            return Optional.of(article.kind().name());
        }
        if (article.text().isBlank() && !archived.text().isBlank()) {
            return Optional.of("a headline without text");
        }
        return isLost(archived, article)
                ? Optional.of("nothing in common with the archived article")
                : Optional.empty();
    }

    /**
     * Returns what is said of a page that was left out.
     *
     * @param reason why
     * @return the reason of its reject
     */
    public static String rejected(String reason) {
        return "the archived article stays: " + reason;
    }

    /**
     * Returns what the summary of a batch says of the pages that were left out.
     *
     * @param refused why, by id; at least one
     * @return a sentence
     */
    public static String note(SortedMap<String, String> refused) {
        return String.format(
                Locale.ROOT,
                "%d page%s did not replace what is archived: %s.",
                refused.size(),
                refused.size() == 1 ? "" : "s",
                refused.entrySet().stream()
                        .limit(3)
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isLost(Article archived, Article article) {
        ShingleBuffer now = new ShingleBuffer(SHARED_WORDS);
        now.fill(article.title());
        long title = now.contentHash();
        now.fill(article.text());
        if (now.tokenCount() >= MAX_WORDS) {
            return false;
        }
        ShingleBuffer before = new ShingleBuffer(SHARED_WORDS);
        before.fill(archived.title());
        boolean sameTitle = before.contentHash() == title && !article.title().isEmpty();
        before.fill(archived.text());
        if (sameTitle || before.tokenCount() < MIN_ARCHIVED_WORDS) {
            return false;
        }
        for (int i = 0; i < now.shingleCount(); i++) {
            for (int j = 0; j < before.shingleCount(); j++) {
                if (now.shingles()[i] == before.shingles()[j]) {
                    return false;
                }
            }
        }
        return true;
    }
}

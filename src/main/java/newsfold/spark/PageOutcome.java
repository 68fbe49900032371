package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.article.PageKind;
import newsfold.boilerplate.Extraction;
import newsfold.internal.stages.Refusals;
import newsfold.io.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page, or of several that have one id.
 *
 * @param id id of the page, empty if there is none
 * @param extraction the article and the page around it, null if there is none
 * @param kind what the page holds
 * @param refusal why it does not replace what is archived under its id, empty if it may
 * @param place where the page stood, with no reason; orders pages of one id
 * @param rejected what was left out
 */
record PageOutcome(
        String id,
        @Nullable Extraction extraction,
        PageKind kind,
        String refusal,
        Rejected place,
        ArrayList<Rejected> rejected)
        implements Serializable {
    static PageOutcome of(Page page, Extraction extraction) {
        return extraction.article().isPresent()
                ? new PageOutcome(
                        page.id(),
                        extraction,
                        extraction.kind(),
                        "",
                        Rejected.of(page, "", extraction.kind()),
                        new ArrayList<>())
                : rejected(page.id(), extraction.kind(), Rejected.of(page, extraction.reason(), extraction.kind()));
    }

    static PageOutcome rejected(String id, PageKind kind, Rejected reject) {
        return new PageOutcome(id, null, kind, "", reject, new ArrayList<>(List.of(reject)));
    }

    /** Leaves the page out, so that what is archived stays. */
    PageOutcome refusedFor(String reason) {
        ArrayList<Rejected> all = new ArrayList<>(rejected);
        if (isPresent()) {
            all.add(new Rejected(place.source(), place.position(), Refusals.rejected(reason), place.kind()));
        }
        return new PageOutcome(id, null, kind, reason, place, all);
    }

    /** Returns the one that stood first, which rejects the other. Both have articles, of the same id. */
    static PageOutcome first(PageOutcome a, PageOutcome b) {
        boolean kept = a.order(b) <= 0;
        PageOutcome first = kept ? a : b;
        PageOutcome second = kept ? b : a;
        ArrayList<Rejected> all = new ArrayList<>(a.rejected);
        all.addAll(b.rejected);
        all.add(new Rejected(
                second.place.source(),
                second.place.position(),
                "the batch already has a page with id " + first.present().id()));
        return new PageOutcome(first.id, first.extraction, first.kind, "", first.place, all);
    }

    /** Of pages without a place, or with the same, any will do as long as it is always the same. */
    private int order(PageOutcome other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0
                ? byPlace
                : present().text().compareTo(other.present().text());
    }

    boolean isPresent() {
        return extraction != null;
    }

    Article present() {
        return found().article().orElseThrow();
    }

    Extraction found() {
        Extraction found = extraction;
        if (found == null) {
            throw new IllegalStateException("there is no article of " + place);
        }
        return found;
    }
}

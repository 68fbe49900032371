package newsfold.internal.kinds;

import java.util.Arrays;
import java.util.List;
import newsfold.article.Block;
import newsfold.article.PageKind;

/**
 * What is known of a page when its kind is judged.
 *
 * @param title the title that was found or given
 * @param lines the texts of the page in order
 * @param body which of them were taken for the body
 * @param linked which of them are links
 * @param markup the page as it came; empty for flattened text
 * @param signed whether the page names an author or states when it was published
 */
public record PageEvidence(
        String title, List<String> lines, boolean[] body, boolean[] linked, String markup, boolean signed) {
    /**
     * Takes flattened text that is all body.
     *
     * @param title the title
     * @param body the blocks
     * @param signed whether an author or a date is known
     * @return the evidence
     */
    public static PageEvidence ofBody(String title, List<Block> body, boolean signed) {
        boolean[] all = new boolean[body.size()];
        Arrays.fill(all, true);
        return new PageEvidence(
                title, body.stream().map(Block::text).toList(), all, new boolean[all.length], "", signed);
    }

    /**
     * What a page is.
     *
     * @param kind its kind
     * @param reason the evidence in a few words, empty for an article
     */
    public record Judgement(PageKind kind, String reason) {
        /** What is no stub. */
        public static final Judgement ARTICLE = new Judgement(PageKind.ARTICLE, "");
    }
}

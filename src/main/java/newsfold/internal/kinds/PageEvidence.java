package newsfold.internal.kinds;

import java.util.List;
import newsfold.article.Block;
import newsfold.article.PageKind;

/**
 * What is known of a page when its kind is judged.
 *
 * @param title the title that was found or given
 * @param lines the texts of the page in order
 * @param markup the page as it came; empty for flattened text
 * @param address identity of the page, empty if unknown
 * @param signed whether the page names an author or states when it was published
 */
public record PageEvidence(String title, List<Line> lines, String markup, String address, boolean signed) {
    /** Copies the lines. */
    public PageEvidence {
        lines = List.copyOf(lines);
    }

    /**
     * A line or block of a page.
     *
     * @param text its text
     * @param body whether it was taken for the body
     * @param linked whether it is a link
     */
    public record Line(String text, boolean body, boolean linked) {}

    /**
     * What a page is.
     *
     * @param kind its kind
     * @param reason the evidence in a few words, empty for an article
     * @param holdsArticle whether an article can be read, in full or its beginning
     */
    public record Judgement(PageKind kind, String reason, boolean holdsArticle) {
        /** What is nothing else. */
        public static final Judgement ARTICLE = new Judgement(PageKind.ARTICLE, "", true);

        /** What stands in the place of an article. */
        static Judgement none(PageKind kind, String reason) {
            return new Judgement(kind, reason, false);
        }
    }

    /**
     * Takes text that is all body.
     *
     * @param title the title
     * @param body the blocks
     * @param signed whether an author or a date is known
     * @return the evidence
     */
    public static PageEvidence ofBody(String title, List<Block> body, boolean signed) {
        return new PageEvidence(
                title,
                body.stream().map(block -> new Line(block.text(), true, false)).toList(),
                "",
                "",
                signed);
    }
}

package newsfold.internal.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Paragraphs inside of headings: the end of the heading is missing or broken, as in {@code <h2>Costs</><p>}. */
final class OpenHeadings {
    /** What no heading holds behind its own text. */
    private static final int AFTER_HEADING = ElementKinds.PARAGRAPH
            | ElementKinds.LIST
            | ElementKinds.TABLE
            | ElementKinds.QUOTE
            | ElementKinds.PRE
            | ElementKinds.FIGURE;

    private OpenHeadings() {}

    /** Tells whether an element stands right in the heading of a box, behind its text. */
    @SuppressWarnings("ReferenceEquality") // Whether the heading is the parent is a question of identity.
    static boolean isBehind(HtmlBox box, Element element, boolean hasText) {
        return box.ownBit == ElementKinds.HEADING
                && hasText
                && element.parent() == box.element
                && isAfterHeading(ElementKinds.of(element.normalName()));
    }

    private static boolean isAfterHeading(int kind) {
        return kind > 0 && (kind & AFTER_HEADING) != 0;
    }

    /** Tells whether an element stands deeper in a heading that has its text already. */
    static boolean isInsideWithText(@Nullable HtmlBox parent, int kind, int blocks) {
        if (parent == null || (parent.tagsAround & ElementKinds.HEADING) == 0 || !isAfterHeading(kind)) {
            return false;
        }
        HtmlBox heading = parent;
        while (heading.ownBit != ElementKinds.HEADING && heading.parent != null) {
            heading = heading.parent;
        }
        return heading.firstBlock < blocks;
    }
}

package newsfold.internal.lines;

import java.util.EnumSet;
import java.util.Set;
import newsfold.article.Removed.Reason;
import newsfold.internal.blocks.Phrases;

/** Lines that are nothing but links below a label of pointers, where the syntax of a text tells links. */
final class LinesOfLinks {
    /** A line of this share of links is nothing but links. */
    private static final double LINKED = 0.9;

    private static final Set<Reason> LABELS = EnumSet.of(Reason.TEASER, Reason.LABEL, Reason.NAVIGATION);

    private LinesOfLinks() {}

    /** Cuts such lines and their labels. */
    static void cut(LineDecisions page) {
        int i = 0;
        while (i + 1 < page.lines.size()) {
            boolean opens = isLabel(page.lines.get(i)) && isLink(page.lines.get(i + 1));
            int end = i + 1;
            while (opens && end < page.lines.size() && isLink(page.lines.get(end))) {
                end++;
            }
            for (int k = i; opens && k < end; k++) {
                if (!page.isCut(k)) {
                    page.cut(k, Reason.TEASER, "links below a label");
                }
            }
            i = end;
        }
    }

    private static boolean isLabel(TextLine line) {
        return line.hit != null && line.hit.mode() == Phrases.Mode.WHOLE && LABELS.contains(line.hit.reason());
    }

    private static boolean isLink(TextLine line) {
        return line.linkShare >= LINKED;
    }
}

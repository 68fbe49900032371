package newsfold.internal.metadata;

import java.util.Set;
import newsfold.internal.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the text of an element that may be a by-line. */
final class ByLineText {
    private static final Set<String> SKIPPED =
            Set.of("time", "script", "style", "svg", "button", "noscript", "template", "img", "figure", "select");

    private static final int MAX_DEPTH = 12;

    private ByLineText() {}

    /** Returns the text of an element, with a border where one inline element ends and another begins; without times. */
    static String of(Element element) {
        StringBuilder text = new StringBuilder();
        gather(element, text, 0);
        return text.toString();
    }

    private static void gather(Node node, StringBuilder text, int depth) {
        for (Node child = node.firstChild();
                child != null && text.length() <= HtmlByLines.MAX_LENGTH;
                child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                String folded = WhiteSpace.fold(words.getWholeText());
                if (!folded.isEmpty()) {
                    text.append(text.length() == 0 ? "" : " ").append(folded);
                }
            } else if (child instanceof Element inner && depth < MAX_DEPTH && !SKIPPED.contains(inner.normalName())) {
                boolean border = text.length() > 0 && !isEmphasis(inner);
                text.append(border ? String.valueOf(PersonNames.BORDER) : "");
                gather(inner, text, depth + 1);
                text.append(border || !isEmphasis(inner) ? String.valueOf(PersonNames.BORDER) : "");
            }
        }
    }

    private static boolean isEmphasis(Element element) {
        return switch (element.normalName()) {
            case "b", "strong", "i", "em" -> true;
            default -> false;
        };
    }
}

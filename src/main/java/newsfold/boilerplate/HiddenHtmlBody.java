package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.html.Dom;
import newsfold.internal.html.FlightData;
import newsfold.internal.html.HtmlText;
import newsfold.internal.html.MetadataElements;
import newsfold.internal.metadata.StructuredData;
import newsfold.internal.metadata.StructuredData.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body of a page that shows none before its scripts have run: in {@code noscript}, {@code template},
 * {@code textarea} or {@code noframes}, in the {@code articleBody} of JSON-LD, or in the state of its scripts.
 */
final class HiddenHtmlBody {
    /** A shown body of this many words is the article's. */
    static final int MIN_SHOWN = 80;

    /** A hidden body has at least this many times the words of what is shown. */
    static final int MIN_GAIN = 2;

    /** The share of the words of the best other text that elements hold at least where they are taken. */
    private static final double MIN_ELEMENTS = 0.8;

    private static final int MIN_WORDS = 35;
    private static final int LETTERS_OF_WORD = 6;
    private static final int MIN_CODE = 200;
    private static final Set<String> HOLDERS = Set.of("noscript", "template", "textarea", "noframes");

    private HiddenHtmlBody() {}

    /**
     * Puts the longest hidden text into the page as elements that are read.
     *
     * @param shown words of the body found so far
     * @return whether there is one worth reading the page again
     */
    static boolean reveal(Document document, Dom dom, StructuredData data, List<String> titles, int shown) {
        int least = Math.max(MIN_WORDS, MIN_GAIN * shown);
        Holder best = new Holder(null, "", least - 1);
        List<Holder> holders = new ArrayList<>();
        document.filter((node, depth) -> {
            if (node instanceof Element element && HOLDERS.contains(element.normalName())) {
                holders.add(Holder.of(element));
                return FilterResult.SKIP_CHILDREN;
            }
            return FilterResult.CONTINUE;
        });
        for (Holder holder : holders) {
            best = holder.words > best.words ? holder : best;
        }
        if (best.element != null) {
            show(best.element, best.html);
            return true;
        }
        StringBuilder body = new StringBuilder();
        ScriptState.paragraphs(data.text(Field.BODY), body);
        if (wordsOf(data.text(Field.BODY)) < least) {
            body.setLength(0);
            body.append(state(states(dom.metadataElements()), titles));
        }
        if (wordsOf(body.toString()) < least) {
            return false;
        }
        document.body().prependElement("article").html(body.toString());
        return true;
    }

    /** An element with a text that is not shown; the HTML is empty where the parser read elements inside. */
    private record Holder(@Nullable Element element, String html, int words) {
        static Holder of(Element element) {
            if (element.childrenSize() > 0) {
                return new Holder(element, "", wordsOf(element.text()));
            }
            StringBuilder html = new StringBuilder();
            ScriptState.paragraphs(element.wholeText() + element.data(), html);
            return new Holder(element, html.toString(), wordsOf(html.toString()));
        }
    }

    /** Words, of which languages of long words have fewer. */
    private static int wordsOf(String html) {
        TextShape shape = TextShape.of(HtmlText.clean(html));
        return Math.max(shape.words(), shape.letters() / LETTERS_OF_WORD);
    }

    private static void show(Element holder, String html) {
        Element parent = holder.parent();
        holder.tagName("div");
        if (!html.isEmpty()) {
            holder.html(html);
        }
        if (parent != null && parent.normalName().equals("frameset")) {
            parent.tagName("body");
        }
    }

    /** Elements are read as elements; other state is searched for the text with most prose. */
    private static String state(List<String> codes, List<String> titles) {
        FlightData flight = FlightData.of(codes);
        String text = ScriptState.html(codes, flight.values(), titles);
        return flight.words() > 0 && MIN_ELEMENTS * wordsOf(text) <= flight.words() ? flight.html() : text;
    }

    private static List<String> states(MetadataElements elements) {
        List<String> codes = new ArrayList<>();
        for (Element script : elements.scripts) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            String code = type.contains("ld+json") ? "" : elements.code(script);
            if ((code.length() >= MIN_CODE || FlightData.isPiece(code))
                    && script.attr("src").isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.article.Removed;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import org.junit.jupiter.api.Test;

/** Draws the picture of {@code docs/design/extraction.md} from a page of the samples. */
class PagePictureTest {
    private static final Path PAGE = Path.of("samples/pages/courier.example/museum-maps.html");
    private static final Path PICTURE = Path.of("docs/pictures/page-to-blocks.svg");
    private static final Pattern PERCENT = Pattern.compile("(\\d+) %");
    private static final int ROW = 22;
    private static final int MAX_LENGTH = 66;

    /** Update with {@code -Dgolden.update=true}. */
    @Test
    void thePictureShowsWhatHappensToASamplePage() throws IOException {
        String drawn = draw(new ArticleExtractor()
                .extract(Page.html("museum-maps", Files.readString(PAGE))
                        .url("https://courier.example/culture/museum-maps")
                        .build()));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PICTURE, drawn);
        }
        assertEquals(Files.readString(PICTURE), drawn, "docs show another " + PICTURE.getFileName());
    }

    private static String draw(Extraction extraction) {
        Article article = extraction.article().orElseThrow();
        Map<Integer, Removed> removed = new TreeMap<>();
        article.removed().forEach(each -> removed.put(each.position(), each));
        Deque<Block> body = new ArrayDeque<>(article.body());
        int rows = removed.size() + body.size();
        StringBuilder svg = new StringBuilder();
        int height = 64 + ROW * rows;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 ")
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"760\" height=\"")
                .append(height)
                .append("\" fill=\"white\"/>\n");
        svg.append(text(20, 28, "#222222", "A block in page order", true));
        svg.append(text(470, 28, "#222222", "Body?", true));
        svg.append(text(590, 28, "#222222", "Why it is not", true));
        // What is left of the page between removed blocks is the body, in order.
        for (int row = 0; row < rows; row++) {
            Removed cut = removed.get(row);
            int y = 44 + ROW * row;
            svg.append(cut == null ? kept(y, body.remove().text()) : removed(y, cut));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String kept(int y, String text) {
        return "<rect x=\"12\" y=\"" + y + "\" width=\"736\" height=\"" + (ROW - 3)
                + "\" rx=\"3\" fill=\"#e4f1e6\"/>\n"
                + text(20, y + 14, "#14501f", shortened(text), false)
                + text(470, y + 14, "#14501f", "kept", true);
    }

    private static String removed(int y, Removed cut) {
        Matcher percent = PERCENT.matcher(cut.rule());
        int probability = percent.find() ? Integer.parseInt(percent.group(1)) : 0;
        return "<rect x=\"12\" y=\"" + y + "\" width=\"736\" height=\"" + (ROW - 3)
                + "\" rx=\"3\" fill=\"#f6f6f6\"/>\n"
                + text(20, y + 14, "#777777", shortened(cut.text()), false)
                + "<rect x=\"470\" y=\"" + (y + 6) + "\" width=\"60\" height=\"7\" fill=\"#dddddd\"/>\n"
                + "<rect x=\"470\" y=\"" + (y + 6) + "\" width=\"" + probability * 60 / 100
                + "\" height=\"7\" fill=\"#c8553d\"/>\n"
                + text(538, y + 14, "#555555", probability + " %", false)
                + text(590, y + 14, "#a33f2a", cut.reason().name().toLowerCase(Locale.ROOT), false);
    }

    private static String shortened(String text) {
        String line = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + "…";
        return line.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String text(int x, int y, String colour, String text, boolean bold) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" fill=\"" + colour + "\"" + (bold ? " font-weight=\"bold\"" : "")
                + ">" + text + "</text>\n";
    }
}

package newsfold.boilerplate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.internal.evaluate.ExtractionEvaluation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Scores Readability4J with the yardstick of {@link ExtractionEvaluation}, to see how hard a set is: {@code
 * ReadabilityScores DATA}. Its body is taken as HTML and cut at block-level elements and line breaks, because its own
 * plain text glues words across them.
 */
final class ReadabilityScores {
    private ReadabilityScores() {}

    public static void main(String[] args) throws IOException {
        System.out.print(new ExtractionEvaluation(ReadabilityScores::extract, 1).run(Path.of(args[0])));
    }

    private static Extraction extract(Page page) {
        String html =
                new Readability4J(page.url().orElse(""), page.content()).parse().getContent();
        List<Block> blocks = html == null ? List.of() : blocks(html);
        if (blocks.isEmpty()) {
            return Extraction.rejected("nothing found");
        }
        return Extraction.of(Article.builder(page.id())
                .url(page.url().orElse(null))
                .body(blocks)
                .build());
    }

    private static List<Block> blocks(String html) {
        StringBuilder text = new StringBuilder();
        NodeVisitor visitor = new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else {
                    part(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                part(node);
            }

            private void part(Node node) {
                if (node instanceof Element element
                        && (element.isBlock() || element.normalName().equals("br"))) {
                    text.append('\n');
                }
            }
        };
        Jsoup.parse(html).body().traverse(visitor);
        List<Block> blocks = new ArrayList<>();
        for (String line : text.toString().split("\n")) {
            if (!line.isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, line.strip()));
            }
        }
        return blocks;
    }
}

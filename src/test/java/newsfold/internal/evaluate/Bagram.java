package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.article.Article;

/** The five development pages of one story, cut to their bodies by line numbers so that this says nothing of stripping. */
final class Bagram {
    static final Path SHARED = Path.of("../shared/data");

    private Bagram() {}

    static List<Article> articles() throws IOException {
        Map<String, int[]> bodies = new TreeMap<>(Map.of(
                "000_69a33939597bae22.txt", new int[] {11, 27, 3},
                "001_97f208e7b430380f.txt", new int[] {13, 29, 5},
                "002_5d5193d4bd4724b3.txt", new int[] {2, 8, 0},
                "003_cfa336449511d8b0.txt", new int[] {3, 20, 2},
                "004_43f3bc160cbf3123.txt", new int[] {3, 13, 1}));
        List<Article> articles = new ArrayList<>();
        for (Map.Entry<String, int[]> entry : bodies.entrySet()) {
            List<String> lines = Files.readAllLines(SHARED.resolve("bagram").resolve(entry.getKey()));
            int[] range = entry.getValue();
            articles.add(Article.builder(entry.getKey())
                    .title(range[2] == 0 ? "" : lines.get(range[2] - 1))
                    .text(String.join("\n\n", lines.subList(range[0] - 1, Math.min(range[1], lines.size()))))
                    .language("en")
                    .build());
        }
        return articles;
    }
}

package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import newsfold.article.Article;
import newsfold.internal.story.StoryClusterer;

/**
 * How stories come out of few reports, by {@link SmallDraws}. Arguments: {@code SIZES MOST SET...} with the sizes separated
 * by commas, and the most groups to take of a story. What has dates is measured without them too.
 */
final class SmallCollections {
    private SmallCollections() {}

    public static void main(String[] args) throws IOException {
        int most = Integer.parseInt(args[1]);
        for (int i = 2; i < args.length; i++) {
            StorySet set = StorySet.read(Path.of(args[i]));
            measure(set, args[0], most);
            if (set.articles().stream().anyMatch(article -> article.published().isPresent())) {
                List<Article> undated = set.articles().stream()
                        .map(article -> article.toBuilder().published(null).build())
                        .toList();
                measure(new StorySet(set.name() + " without dates", undated, set.labels()), args[0], most);
            }
        }
    }

    private static void measure(StorySet set, String sizes, int most) {
        SmallDraws draws = new SmallDraws(set, StorySet.collapsed(set.articles()), new StoryClusterer());
        for (String size : sizes.split(",", -1)) {
            SmallDraws.Result result = draws.measure(Integer.parseInt(size), most);
            System.out.printf(
                    Locale.ROOT,
                    "%s, at most %d of a story, %s groups: P %.3f R %.3f F1 %.3f ± %.3f%n",
                    set.name(),
                    most,
                    size,
                    result.precision(),
                    result.recall(),
                    result.f1(),
                    result.error());
        }
    }
}

package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import newsfold.article.Article;
import newsfold.internal.story.StoryInput;

/** Lets benchmarks of other packages read what {@code evaluate stories} reads, in the same way. */
public final class StoryFiles {
    private StoryFiles() {}

    /** Reads the articles of a set, labelled or not. */
    public static List<Article> articles(Path file) throws IOException {
        return StorySet.read(file).articles();
    }

    /** Makes story inputs: copies of one article become one input. */
    public static List<StoryInput> collapsed(List<Article> articles) {
        return StorySet.collapsed(articles);
    }
}

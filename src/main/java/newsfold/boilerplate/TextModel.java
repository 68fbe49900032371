package newsfold.boilerplate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The learnt opinion about lines of flattened text: the sum of many small trees. */
final class TextModel {
    private static final TextModel STANDARD = load();

    private final BoostedTrees trees;

    TextModel(BoostedTrees trees) {
        this.trees = trees;
    }

    static TextModel standard() {
        return STANDARD;
    }

    /** Returns the log odds that each line is part of the article. */
    double[] scores(List<TextLine> lines) {
        return trees.scores(new PageFeatures(lines).rows());
    }

    private static TextModel load() {
        try (InputStream in = TextModel.class.getResourceAsStream("text-model.bin")) {
            if (in == null) {
                throw new IllegalStateException("text-model.bin is missing from the jar");
            }
            DataInputStream data = new DataInputStream(new BufferedInputStream(in));
            return new TextModel(BoostedTrees.read(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

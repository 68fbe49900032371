package newsfold.internal.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import newsfold.internal.models.BoostedTrees;
import newsfold.internal.models.ModelFile;

/**
 * The learnt part of the plain-text stripper: two tables of word odds and one ensemble of trees, which gives the log-odds
 * that a line is part of the article.
 *
 * <p>Immutable, safe for all threads.
 */
public final class LineModel {
    private final LineModelTables tables;
    private final BoostedTrees trees;

    public LineModel(LineModelTables tables, BoostedTrees trees) {
        this.tables = tables;
        this.trees = trees;
    }

    /** Loaded when first asked for, because the trainer makes models before there is one to load. */
    private static final class Holder {
        static final LineModel SHIPPED = load();
    }

    /** Returns the model that ships with the library. */
    public static LineModel shipped() {
        return Holder.SHIPPED;
    }

    private static LineModel load() {
        ModelFile file = ModelFile.load(LineModel.class, "lines.model", 2, 1);
        try {
            return new LineModel(
                    new LineModelTables(file.tables().get(0), file.tables().get(1)),
                    file.ensemble(0, LineFeatures.COUNT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the model as it is stored. */
    public ModelFile toFile() {
        return new ModelFile(List.of(tables.text(), tables.prose()), List.of(trees));
    }

    /** Returns the log-odds that each line is part of the article. */
    public double[] logOdds(List<TextLine> lines, ArticleHeaders headers) {
        return trees.logOdds(new LineFeatures(lines, headers, tables).rows());
    }
}

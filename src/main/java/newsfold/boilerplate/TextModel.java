package newsfold.boilerplate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The learnt opinion about lines of flattened text: tables of words, and the sum of many small trees. */
final class TextModel {
    private final TextModelTables tables;
    private final BoostedTrees trees;

    TextModel(TextModelTables tables, BoostedTrees trees) {
        this.tables = tables;
        this.trees = trees;
    }

    /** Loaded when first asked for, because the trainer makes models before there is one to load. */
    private static final class Holder {
        static final TextModel STANDARD = load();
    }

    static TextModel standard() {
        return Holder.STANDARD;
    }

    /** Returns the log odds that each line is part of the article. */
    double[] scores(List<TextLine> lines, Headers headers) {
        return trees.scores(new PageFeatures(lines, headers, tables).rows());
    }

    void write(DataOutputStream out) throws IOException {
        tables.text().write(out);
        tables.prose().write(out);
        trees.write(out);
    }

    private static TextModel load() {
        try (InputStream in = TextModel.class.getResourceAsStream("text-model.bin")) {
            if (in == null) {
                throw new IllegalStateException("text-model.bin is missing from the jar");
            }
            DataInputStream data = new DataInputStream(new BufferedInputStream(in));
            return new TextModel(
                    new TextModelTables(WordOdds.read(data), WordOdds.read(data)), BoostedTrees.read(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

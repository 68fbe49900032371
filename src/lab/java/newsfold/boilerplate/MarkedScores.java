package newsfold.boilerplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsfold.article.Block;
import newsfold.internal.evaluate.RunsOfFour;
import newsfold.internal.html.Dom;

/**
 * Scores bodies by {@link PageMarks}, leaving out what the reader was not sure of: {@code MarkedScores DATA SET MODELS}.
 * MODELS is a model, or a directory that {@link TrainBlockModel} filled with {@code -Dfolds=MODELS}; then each page is
 * judged by the one that does not know its host. A page a line, then the means.
 */
final class MarkedScores {
    private MarkedScores() {}

    public static void main(String[] args) throws IOException {
        Path models = Path.of(args[2]);
        BlockModel[] folds = new BlockModel[5];
        for (int fold = 0; fold < folds.length; fold++) {
            Path model = Files.isDirectory(models) ? models.resolve(fold + ".model") : models;
            folds[fold] = BlockModel.read(new ByteArrayInputStream(Files.readAllBytes(model)));
        }
        PageMarks marks = PageMarks.of(args[1]);
        RunsOfFour scores = new RunsOfFour();
        for (TrainBlockModel.Sample sample : TrainBlockModel.read(Path.of(args[0]))) {
            if (!sample.id.startsWith(args[1] + '/')) {
                continue;
            }
            float[] labels = marks.labels(sample.id.substring(args[1].length() + 1), sample.dom.blocks());
            if (labels != null) {
                RunsOfFour own = new RunsOfFour();
                String text = text(sample, folds[sample.fold], labels);
                own.add(text, gold(sample.dom, labels));
                scores.add(text, gold(sample.dom, labels));
                System.out.println(line(own, sample.id));
            }
        }
        System.out.println(line(scores, scores.pages() + " pages"));
    }

    private static String line(RunsOfFour scores, String name) {
        List<Double> means = scores.means();
        return String.format(
                Locale.ROOT,
                "%.4f\t%.4f\t%.4f\t%.4f\t%s",
                means.get(0),
                means.get(1),
                means.get(2),
                means.get(3),
                name);
    }

    private static String text(TrainBlockModel.Sample sample, BlockModel model, float[] labels) {
        BlockFeatures features = TrainBlockModel.describe(sample, model.tables);
        float[] verdicts =
                BlockSiblingSmoothing.of(sample.dom, BlockListSmoothing.of(sample.dom, model.judge(features)));
        boolean[] chosen = HtmlBodyChooser.choose(sample.dom, sample.regions, features.agreement(), verdicts);
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] &= !Float.isNaN(labels[i]);
        }
        return text(sample.dom, chosen);
    }

    private static String gold(Dom dom, float[] labels) {
        boolean[] body = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            body[i] = labels[i] > 0.5;
        }
        return text(dom, body);
    }

    private static String text(Dom dom, boolean[] chosen) {
        return PageScores.of(dom, new float[chosen.length], chosen).body(chosen).stream()
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }
}

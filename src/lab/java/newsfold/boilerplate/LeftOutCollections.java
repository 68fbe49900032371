package newsfold.boilerplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newsfold.internal.evaluate.ExtractionEvaluation;

/**
 * Says how good the block model is on collections it has not seen, with their other sites and other habits of marking:
 * {@code LeftOutCollections DATA LEARN,... [PAGES-INTO]}. A model is trained as {@link TrainBlockModel} does, on the sets
 * of DATA that are named, and scored on each of the others. {@code -Dslips=false} keeps labels that look like slips,
 * which halves the time.
 */
final class LeftOutCollections {
    private LeftOutCollections() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<String> learn = List.of(args[1].split(","));
        List<TrainBlockModel.Sample> samples = TrainBlockModel.read(data).stream()
                .filter(sample -> learn.contains(sample.id.substring(0, sample.id.indexOf('/'))))
                .toList();
        TrainBlockModel.Folds folds = new TrainBlockModel.Folds(samples);
        if (!System.getProperty("slips", "true").equals("false")) {
            folds.doubt();
            folds = new TrainBlockModel.Folds(samples);
        }
        // Written and read again, because the file keeps fewer digits.
        ArticleExtractor extractor = new ArticleExtractor(folds.whole(), BodyParts.AS_JUDGED);
        try (var children = Files.list(data)) {
            for (Path set : children.filter(child -> Files.exists(child.resolve("gold.jsonl")))
                    .sorted()
                    .toList()) {
                if (!learn.contains(set.getFileName().toString())) {
                    System.out.print(new ExtractionEvaluation(extractor::extract, 1)
                            .run(set, args.length > 2 ? Path.of(args[2]) : null));
                }
            }
        }
    }
}

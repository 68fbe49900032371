package newsfold.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** Prints the extraction scores: {@code ExtractionRun DATA [WORST-INTO]}. */
final class ExtractionRun {
    private ExtractionRun() {}

    public static void main(String[] args) throws IOException {
        System.out.print(new ExtractionEvaluation().run(Path.of(args[0]), args.length > 1 ? Path.of(args[1]) : null));
    }
}

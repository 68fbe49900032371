package newsfold;

import java.io.IOException;
import java.nio.file.Files;

/** Runs {@link BatchesOfRealArticlesTest} on another set and in more orders than the build has time for. */
final class BatchCuts {
    private BatchCuts() {}

    public static void main(String[] args) throws IOException {
        BatchesOfRealArticlesTest test = new BatchesOfRealArticlesTest();
        test.directory = Files.createTempDirectory("batches");
        test.compare(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }
}

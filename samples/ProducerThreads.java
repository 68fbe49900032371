import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.Verdict;
import newsfold.article.Page;
import newsfold.io.PageReader;

/**
 * Several threads add the pages they fetch to one batch. Verdicts depend on what came first; the groups of the commit do not.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/ProducerThreads.java PAGES ARCHIVE OUT}
 */
public final class ProducerThreads {
    private ProducerThreads() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (PageReader pages = PageReader.open(Path.of(args[0]));
                Newsfold fold = Newsfold.open(Path.of(args[1]))) {
            // A reader belongs to one thread; fetchers of your own would make pages on theirs.
            Stream.Builder<Page> fetched = Stream.builder();
            pages.forEach(fetched);
            List<Future<Verdict>> verdicts = fetched.build()
                    .map(page -> threads.submit(() -> fold.add(page)))
                    .toList();
            for (Future<Verdict> verdict : verdicts) {
                verdict.get();
            }
            FoldResult result = fold.commit();
            result.writeTo(Path.of(args[2]));
            System.out.println(result.groups().size() + " groups");
        } finally {
            threads.shutdown();
        }
    }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsfold.Newsfold;
import newsfold.Verdict;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.io.PageReader;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemProcessor;
import org.springframework.batch.item.support.IteratorItemReader;
import org.springframework.batch.item.support.ListItemWriter;

/**
 * A processor of Spring Batch that lets new articles through: {@code null} filters a page out. Commit the {@code Newsfold}
 * when the step has ended well, such as in a {@code StepExecutionListener}; closing it without forgets the batch.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar:SPRING samples/BatchProcessor.java PAGES ARCHIVE}
 */
public final class BatchProcessor implements ItemProcessor<Page, Article> {
    private final Newsfold fold;

    private BatchProcessor(Newsfold fold) {
        this.fold = fold;
    }

    @Override
    public Article process(Page page) throws IOException {
        Verdict verdict = fold.add(page);
        return verdict.isNew() ? verdict.article() : null;
    }

    /** What a chunk-oriented step does, without a job repository. */
    public static void main(String[] args) throws Exception {
        try (PageReader pages = PageReader.open(Path.of(args[0]));
                Newsfold fold = Newsfold.open(Path.of(args[1]))) {
            IteratorItemReader<Page> reader = new IteratorItemReader<>(pages);
            BatchProcessor processor = new BatchProcessor(fold);
            ListItemWriter<Article> writer = new ListItemWriter<>();
            List<Article> chunk = new ArrayList<>();
            for (Page page = reader.read(); page != null; page = reader.read()) {
                Article article = processor.process(page);
                if (article != null) {
                    chunk.add(article);
                }
            }
            writer.write(new Chunk<>(chunk));
            fold.commit();
            System.out.println(writer.getWrittenItems().size() + " new");
        }
    }
}

import java.io.IOException;
import java.nio.file.Path;
import newsfold.Newsfold;
import newsfold.Verdict;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.io.PageReader;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * New articles and later versions go into a Lucene index of the host's own, beside newsfold's archive.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/SearchIndex.java PAGES ARCHIVE INDEX}
 */
public final class SearchIndex {
    private SearchIndex() {}

    private static Document document(Article article) {
        Document document = new Document();
        document.add(new StringField("id", article.id(), Field.Store.YES));
        document.add(new TextField("title", article.title(), Field.Store.YES));
        document.add(new TextField("text", article.text(), Field.Store.NO));
        return document;
    }

    public static void main(String[] args) throws IOException {
        try (PageReader pages = PageReader.open(Path.of(args[0]));
                Newsfold fold = Newsfold.open(Path.of(args[1]));
                Directory directory = FSDirectory.open(Path.of(args[2]));
                IndexWriter index = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (Page page : pages) {
                Verdict verdict = fold.add(page);
                if (verdict.isNew()) {
                    index.updateDocument(new Term("id", page.id()), document(verdict.article()));
                }
            }
            // What newsfold has committed comes back as a copy of itself, so the index goes first.
            index.commit();
            fold.commit();
            System.out.println(index.getDocStats().numDocs + " documents");
        }
    }
}

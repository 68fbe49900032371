package newsfold.bench;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.article.Article;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveSettings;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * The archive's look-up against what one would write with plain Lucene: one query an article, by its keys, by its words,
 * or by MoreLikeThis. Arguments: directory, articles, words an article.
 */
final class LookUpRace {
    private static final int KEYS = 36;
    private static final int HITS = 10;
    private static final int BATCH = 10_000;
    private static final int REPEATS = 3;

    private LookUpRace() {}

    /** Looks up one article by itself. */
    private interface Query1 {
        void run(long number) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path path = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        MadeUpArchive bodies = new MadeUpArchive(KEYS, 10_000, Integer.parseInt(args[2]));
        MadeUpArchive heads = new MadeUpArchive(KEYS, 10_000, 0);
        ArchiveSettings settings = ArchiveSettings.builder().storesText(false).build();
        try (Directory directory = new MMapDirectory(path.resolve("plain"));
                Archive archive = Archive.open(path.resolve("archive"), settings)) {
            fill(archive, heads, count);
            fill(directory, bodies, count);
            double own = Double.MAX_VALUE;
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                List<long[]> queries = heads.queries(count + (long) repeat * BATCH, BATCH);
                long start = cpu();
                archive.find(queries, (query, shared, fingerprint) -> shared > 1);
                own = Math.min(own, (cpu() - start) / 1e3 / BATCH);
            }
            line("archive of %,d, %,d articles at once: %.1f us an article", count, BATCH, own);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                race("query of key terms", own, count, number -> search(searcher, byTerms(heads.keys(number))));
                race(
                        "query of key points",
                        own,
                        count,
                        number -> search(searcher, LongPoint.newSetQuery("points", heads.keys(number))));
                race("query of all words", own, count, number -> search(searcher, byWords(bodies.article(number))));
                race("MoreLikeThis", own, count, number -> {
                    MoreLikeThis like = new MoreLikeThis(reader);
                    like.setAnalyzer(new StandardAnalyzer());
                    search(
                            searcher,
                            like.like(
                                    "body",
                                    new StringReader(bodies.article(number).text())));
                });
            }
        }
    }

    private static void fill(Archive archive, MadeUpArchive articles, int count) throws IOException {
        for (int from = (int) archive.size(); from < count; from += BATCH) {
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                archive.put(articles.entry(i));
            }
            archive.commit("from " + from);
        }
    }

    private static void fill(Directory directory, MadeUpArchive articles, int count) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (int i = 0; i < count; i++) {
                Document document = new Document();
                document.add(new TextField("body", articles.article(i).text(), Field.Store.NO));
                for (long key : articles.keys(i)) {
                    document.add(new StringField("terms", Long.toHexString(key), Field.Store.NO));
                    document.add(new LongPoint("points", key));
                }
                writer.addDocument(document);
            }
        }
    }

    private static Query byTerms(long[] keys) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (long key : keys) {
            query.add(new TermQuery(new Term("terms", Long.toHexString(key))), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static Query byWords(Article article) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word :
                List.of(article.text().split(" ")).stream().distinct().toList()) {
            query.add(new TermQuery(new Term("body", word)), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static void search(IndexSearcher searcher, Query query) throws IOException {
        searcher.search(query, HITS);
    }

    private static void race(String name, double own, int count, Query1 query) throws IOException {
        double best = Double.MAX_VALUE;
        int queries = 300;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < queries; i++) {
                numbers.add(count + (long) repeat * queries + i);
            }
            long start = cpu();
            for (long number : numbers) {
                query.run(number);
            }
            best = Math.min(best, (cpu() - start) / 1e3 / queries);
        }
        line("%s, one article at a time: %.1f us an article, %.1f times as long", name, best, best / own);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

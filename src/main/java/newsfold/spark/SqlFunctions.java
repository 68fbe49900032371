package newsfold.spark;

import java.util.Objects;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.signature.Fingerprinter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Stages as functions of SQL, for single pages and texts. */
final class SqlFunctions {
    private static final StructType EXTRACTED = StructType.fromDDL(
            "title STRING, text STRING, author STRING, published STRING, updated STRING, language STRING,"
                    + " site STRING, canonicalUrl STRING, kind STRING, reason STRING");

    private SqlFunctions() {}

    static void register(SparkSession spark) {
        spark.udf().register("newsfold_extract", new Extract(), EXTRACTED);
        spark.udf().register("newsfold_signature", new Sign(), DataTypes.BinaryType);
    }

    private static final class Extract implements UDF2<String, String, Row> {
        private static final long serialVersionUID = 1;
        private transient @Nullable ArticleExtractor extractor;

        @Override
        public @Nullable Row call(@Nullable String html, @Nullable String url) {
            if (html == null) {
                return null;
            }
            // The models are read once a task and travel nowhere.
            ArticleExtractor mine = Objects.requireNonNullElseGet(extractor, ArticleExtractor::new);
            extractor = mine;
            Extraction extraction = mine.extract(Page.html("row", html).url(url).build());
            Optional<Article> article = extraction.article();
            return RowFactory.create(
                    article.map(Article::title).orElse(null),
                    article.map(Article::text).orElse(null),
                    article.flatMap(Article::author).orElse(null),
                    article.flatMap(Article::published).map(Object::toString).orElse(null),
                    article.flatMap(Article::updated).map(Object::toString).orElse(null),
                    article.flatMap(Article::language).orElse(null),
                    article.flatMap(Article::site).orElse(null),
                    article.flatMap(Article::canonicalUrl).orElse(null),
                    extraction.kind().name(),
                    extraction.reason().isEmpty() ? null : extraction.reason());
        }
    }

    private static final class Sign implements UDF1<String, byte[]> {
        private static final long serialVersionUID = 1;

        @Override
        public byte @Nullable [] call(@Nullable String text) {
            return text == null ? null : new Fingerprinter().sign(text).toBytes();
        }
    }
}

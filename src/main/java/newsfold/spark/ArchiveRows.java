package newsfold.spark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.PageKind;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.report.Event;
import newsfold.story.Story;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Values to rows of an archive's tables and back. */
final class ArchiveRows {
    private ArchiveRows() {}

    static Row article(Article article, byte[] fingerprint, String month) {
        return row(article, fingerprint, false, month);
    }

    /** Returns what the batch of a number replaced, or did not put in place of what stands. */
    static Row version(Article article, int batch) {
        return row(article, String.format(Locale.ROOT, "%09d", batch), false);
    }

    private static Row row(Article article, Object... more) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                article.id(),
                article.url().orElse(null),
                article.site().orElse(null),
                article.title(),
                article.author().orElse(null),
                text(article.published()),
                text(article.updated()),
                text(article.fetched()),
                article.language().orElse(null),
                article.canonicalUrl().orElse(null),
                article.page().orElse(null),
                article.kind().name(),
                article.kindReason(),
                article.body().stream()
                        .map(block -> RowFactory.create(block.kind().name(), block.text()))
                        .toArray()));
        values.addAll(Arrays.asList(more));
        return RowFactory.create(values.toArray());
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    static Article article(Row row) {
        String fetched = row.getAs("fetched");
        List<Block> body = new ArrayList<>();
        for (Row block : row.<Row>getList(row.fieldIndex("body"))) {
            body.add(new Block(Block.Kind.valueOf(block.getString(0)), block.getString(1)));
        }
        return Article.builder(row.getAs("id"))
                .url(row.getAs("url"))
                .page(row.getAs("page"))
                .site(row.getAs("site"))
                .title(row.getAs("title"))
                .author(row.getAs("author"))
                .published(date(row, "published").orElse(null))
                .updated(date(row, "updated").orElse(null))
                .fetched(fetched == null ? null : Instant.parse(fetched))
                .language(row.getAs("language"))
                .canonicalUrl(row.getAs("canonicalUrl"))
                .kind(PageKind.valueOf(row.getAs("kind")), row.getAs("kindReason"))
                .body(body)
                .build();
    }

    private static Optional<ArticleDate> date(Row row, String column) {
        return Optional.ofNullable(row.<String>getAs(column)).flatMap(ArticleDate::parse);
    }

    static Row group(DuplicateGroup group) {
        return RowFactory.create(
                group.id(),
                group.canonical(),
                group.reason(),
                group.members().stream()
                        .map(member -> RowFactory.create(
                                member.id(),
                                member.relation().name(),
                                member.jaccard(),
                                member.containment(),
                                member.containmentOfCanonical(),
                                passages(member.passages())))
                        .toArray(),
                false);
    }

    static DuplicateGroup group(Row row) {
        List<Member> members = new ArrayList<>();
        for (Row member : row.<Row>getList(row.fieldIndex("members"))) {
            members.add(Member.of(
                    member.getString(0),
                    Relation.valueOf(member.getString(1)),
                    member.getDouble(2),
                    member.getDouble(3),
                    member.getDouble(4),
                    passages(member, 5)));
        }
        return new DuplicateGroup(row.getAs("group"), row.getAs("canonical"), row.getAs("reason"), members);
    }

    static Row match(Match match) {
        boolean ordered = match.a().compareTo(match.b()) <= 0;
        return RowFactory.create(
                ordered ? match.a() : match.b(),
                ordered ? match.b() : match.a(),
                match.a(),
                match.b(),
                match.relation().name(),
                match.jaccard(),
                match.containmentOfA(),
                match.containmentOfB(),
                passages(match.passages()),
                false);
    }

    static Match match(Row row) {
        return Match.of(
                row.getAs("a"),
                row.getAs("b"),
                Relation.valueOf(row.getAs("relation")),
                row.getAs("jaccard"),
                row.getAs("containmentOfA"),
                row.getAs("containmentOfB"),
                passages(row, row.fieldIndex("passages")));
    }

    private static Object[] passages(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Integer[] {
                    passage.startA(), passage.endA(), passage.startB(), passage.endB(), passage.shingles()
                })
                .toArray();
    }

    private static List<Passage> passages(Row row, int column) {
        List<Passage> passages = new ArrayList<>();
        for (scala.collection.Seq<Integer> passage : row.<scala.collection.Seq<Integer>>getList(column)) {
            passages.add(new Passage(
                    passage.apply(0), passage.apply(1), passage.apply(2), passage.apply(3), passage.apply(4)));
        }
        return passages;
    }

    static Row story(Story story) {
        return RowFactory.create(
                story.id(),
                story.label(),
                story.keywords().toArray(),
                text(story.first()),
                text(story.last()),
                story.groups().toArray(),
                story.groups().stream().map(story.probabilities()::get).toArray(),
                story.representative(),
                false);
    }

    static Row event(Event event) {
        return RowFactory.create(event.kind().name(), event.id(), event.before(), event.after(), event.reason(), false);
    }

    static Story story(Row row) {
        return Story.of(
                row.getAs("story"),
                row.getAs("label"),
                row.getList(row.fieldIndex("keywords")),
                date(row, "first"),
                date(row, "last"),
                row.getList(row.fieldIndex("groups")),
                probabilities(row),
                row.getAs("representative"));
    }

    private static Map<String, Double> probabilities(Row row) {
        Map<String, Double> probabilities = new HashMap<>();
        List<String> groups = row.getList(row.fieldIndex("groups"));
        int column = row.fieldIndex("probabilities");
        List<@Nullable Double> told = row.isNullAt(column) ? List.of() : row.getList(column);
        for (int i = 0; i < told.size(); i++) {
            Double probability = told.get(i);
            if (probability != null) {
                probabilities.put(groups.get(i), probability);
            }
        }
        return probabilities;
    }

    /** Returns a row that says that there is none of a key. */
    static Row none(ArchiveTable table, String... key) {
        StructType columns = table.written();
        @Nullable Object[] values = new Object[columns.length()];
        for (int i = 0; i < key.length; i++) {
            values[columns.fieldIndex(table.key().get(i))] = key[i];
        }
        values[columns.fieldIndex("deleted")] = true;
        return RowFactory.create(values);
    }

    static <K, V> JavaPairRDD<K, V> noPairs(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .<Tuple2<K, V>>emptyRDD()
                .mapToPair(pair -> pair);
    }

    /** Returns values of the driver as one partition. */
    static <T> JavaRDD<T> onePart(SparkSession spark, List<T> values) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(values, 1);
    }
}

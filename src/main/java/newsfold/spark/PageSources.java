package newsfold.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import newsfold.internal.Check;
import newsfold.io.PageReader;
import newsfold.io.Rejected;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import scala.Tuple2;

/** Where pages come from. */
final class PageSources {
    /** How rejects name the source of rows. */
    private static final String ROWS = "rows";

    private PageSources() {}

    /** Names the file that cannot be read, which Hadoop does not. */
    private record NamedSource<T>(Iterator<T> lines, String source) implements Iterator<T> {
        @Override
        public boolean hasNext() {
            try {
                return lines.hasNext();
            } catch (Exception e) {
                // Scala does not declare what its iterators throw.
                if (e instanceof IOException io) {
                    throw new UncheckedIOException(new IOException(
                            source + " cannot be read to its end: " + io.getMessage() + "; repair it or leave it out",
                            io));
                }
                throw e;
            }
        }

        @Override
        public T next() {
            return lines.next();
        }
    }

    /** Reads files of JSON lines; a page's place is its file and the byte its line starts at. */
    static JavaRDD<PageOrReject> jsonLines(JavaSparkContext context, String path) {
        JavaPairRDD<LongWritable, Text> lines = context.newAPIHadoopFile(
                path, TextInputFormat.class, LongWritable.class, Text.class, context.hadoopConfiguration());
        if (!(lines instanceof JavaNewHadoopRDD<LongWritable, Text> files)) {
            throw new IllegalStateException("this Spark does not tell which file a line is from");
        }
        return files.mapPartitionsWithInputSplit(PageSources::pages, false);
    }

    private static Iterator<PageOrReject> pages(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        String source = split instanceof FileSplit file ? file.getPath().toString() : split.toString();
        // The text is reused from line to line and longer than what it holds.
        return new FlatMapIterator<>(
                new NamedSource<>(lines, source),
                line -> parsed(
                        Arrays.copyOf(line._2().getBytes(), line._2().getLength()),
                        source,
                        line._1().get(),
                        source));
    }

    /** Reads rows by the names of their columns; a page's place is the file of its row, if Spark knows one. */
    static JavaRDD<PageOrReject> rows(Dataset<Row> pages) {
        for (StructField column : pages.schema().fields()) {
            Check.argument(
                    !column.dataType().equals(DataTypes.BinaryType),
                    "column %s holds bytes; turn them into text, as decode(%s, 'UTF-8') does, or drop it",
                    column.name(),
                    column.name());
        }
        if (pages.columns().length == 0) {
            return JavaSparkContext.fromSparkContext(pages.sparkSession().sparkContext())
                    .emptyRDD();
        }
        return pages.select(functions.to_json(functions.struct("*")), functions.input_file_name())
                .toJavaRDD()
                .mapPartitionsWithIndex((part, rows) -> new FlatMapIterator<>(rows, row -> parsed(row, part)), false);
    }

    private static Iterator<PageOrReject> parsed(Row row, int part) {
        String file = row.getString(1);
        boolean isNamed = !file.isEmpty();
        return parsed(
                row.getString(0).getBytes(StandardCharsets.UTF_8),
                isNamed ? file : ROWS,
                0,
                isNamed ? file : ROWS + " of partition " + part);
    }

    private static Iterator<PageOrReject> parsed(byte[] line, String source, long position, String ofReject) {
        List<PageOrReject> parsed = new ArrayList<>(1);
        PageReader.parse(
                        line,
                        source,
                        position,
                        reject -> parsed.add(new PageOrReject(
                                null, new Rejected(ofReject, reject.position(), reject.reason(), reject.kind()))))
                .ifPresent(page -> parsed.add(new PageOrReject(page, null)));
        return parsed.iterator();
    }
}

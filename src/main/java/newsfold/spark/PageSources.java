package newsfold.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import newsfold.io.PageReader;
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
import scala.Tuple2;

/** Where pages come from. */
final class PageSources {
    /** How rejects name the source of rows. */
    private static final String ROWS = "rows";

    private PageSources() {}

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
                lines,
                line -> parsed(
                        Arrays.copyOf(line._2().getBytes(), line._2().getLength()),
                        source,
                        line._1().get()));
    }

    /** Reads rows by the names of their columns. */
    static JavaRDD<PageOrReject> rows(Dataset<Row> pages) {
        return pages.toJSON()
                .toJavaRDD()
                .mapPartitions(part ->
                        new FlatMapIterator<>(part, row -> parsed(row.getBytes(StandardCharsets.UTF_8), ROWS, 0)));
    }

    private static Iterator<PageOrReject> parsed(byte[] line, String source, long position) {
        List<PageOrReject> parsed = new ArrayList<>(1);
        PageReader.parse(line, source, position, reject -> parsed.add(new PageOrReject(null, reject)))
                .ifPresent(page -> parsed.add(new PageOrReject(page, null)));
        return parsed.iterator();
    }
}

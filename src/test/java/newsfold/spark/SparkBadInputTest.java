package newsfold.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.io.PageReader;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkBadInputTest {
    private static final String TEXT =
            "The council of the town voted on Tuesday to keep its old tram line, which had been"
                    + " due to close in spring after sixty years of service for the people of the harbour.";

    private static SparkSession spark;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        spark = LocalSpark.session();
    }

    @Test
    void badLinesComeToTheSameAsOnOneMachine() throws IOException {
        Path file = directory.resolve("pages.jsonl");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (String line : List.of(
                "{\"id\": 7, \"text\": \"" + TEXT + "\", \"published\": \"the day after\"}",
                "{\"id\": \"a\", \"text\": \"" + TEXT + " One.\", \"published\": \"2026-02-30\"}",
                "{\"id\": \"b\", \"text\": \"" + TEXT + " Two.\", \"published\": {\"on\": 5}, \"title\": null}",
                "{\"id\": \"c\", \"text\": null, \"html\": null}",
                "{\"id\": null, \"text\": \"" + TEXT + "\"}",
                "{\"id\": [\"d\"], \"text\": \"" + TEXT + "\"}",
                "{\"id\": \"e\", \"text\": 5}",
                "{\"id\": \"f\", \"text\": \"" + TEXT + "\"",
                "[1, 2]",
                "null",
                "",
                "{\"id\": \"a\", \"text\": \"" + TEXT + " Again.\"}",
                "{\"id\": \"g\", \"url\": \"no address\", \"text\": \"" + TEXT + " Three.\", \"site\": \"\"}")) {
            lines.write(line.getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        }
        lines.write("{\"id\": \"h\", \"text\": \"".getBytes(StandardCharsets.UTF_8));
        lines.write(new byte[] {(byte) 0xff, 0, (byte) 0xc3});
        lines.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        Files.write(file, lines.toByteArray());
        Path local = directory.resolve("local");
        try (PageReader pages = PageReader.open(file);
                Newsfold fold = Newsfold.inMemory()) {
            fold.fold(pages).writeTo(local);
            Path out = directory.resolve("spark");
            try (SparkResult result = fold().foldJsonLines(file.toUri().toString())) {
                result.writeTo(out.toUri().toString());
                for (String table : List.of("articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl")) {
                    assertEquals(Files.readAllLines(local.resolve(table)), LocalSpark.lines(out.resolve(table)), table);
                }
                assertEquals(
                        pages.rejected().size(),
                        result.rejected().filter("source like '%pages.jsonl'").count());
                String taken = assertThrows(IllegalArgumentException.class, () -> result.writeTo(out.toString()))
                        .toString();
                assertTrue(taken.contains("articles.jsonl exists"), taken);
            }
        }
    }

    @Test
    void badRowsAreRejectedWithTheirFileOrPartition() {
        Dataset<Row> rows = spark.sql("select if(id = 1, null, id) as id, if(id = 2, null, '" + TEXT
                + "') as text, if(id = 3, 'on some day', '2026-11-22') as published, cast(null as string) as title,"
                + " array(id) as site, current_timestamp() as fetched from range(4)");
        try (SparkResult result = fold().fold(rows.repartition(1))) {
            assertEquals(2, result.articles().count());
            assertEquals(
                    "[rows of partition 0,0,no id, and no url to take for one; other fields: site]",
                    result.rejected().filter("source like '%partition%'").drop("kind").collectAsList().stream()
                            .filter(row -> row.getString(2).startsWith("no id"))
                            .findFirst()
                            .orElseThrow()
                            .toString());
        }
        String file = directory.resolve("rows").toUri().toString();
        rows.write().parquet(file);
        try (SparkResult result = fold().fold(spark.read().parquet(file))) {
            assertEquals(2, result.articles().count());
            assertEquals(2, result.rejected().filter("source like '%.parquet'").count());
        }
    }

    @Test
    void aColumnOfBytesIsRefusedBeforeWorkStarts() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> fold().fold(spark.sql("select 'a' as id, cast('x' as binary) as html")))
                .toString();
        assertTrue(message.contains("column html holds bytes; turn them into text"), message);
    }

    @Test
    void kryoWithoutTheRegistratorIsRefused() {
        SparkConf conf = new SparkConf(false).set("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        String message = assertThrows(IllegalArgumentException.class, () -> SparkFold.requireSerializer(conf))
                .toString();
        assertTrue(message.endsWith("spark.kryo.registrator=newsfold.spark.SparkFold$KryoValues"), message);
        SparkFold.requireSerializer(
                conf.set("spark.kryo.registrator", "own.Registrator,newsfold.spark.SparkFold$KryoValues"));
    }

    @Test
    void filesThatCannotBeReadAreNamedAndTheTablesStayAsTheyWere() throws IOException {
        String tables = directory.resolve("tables").toUri().toString();
        String id = "select 'a' as id, '" + TEXT + "' as text";
        try (SparkResult result = fold().archive(tables, "monday").fold(spark.sql(id))) {
            assertEquals(1, result.articles().count());
        }
        Path lines = directory.resolve("cut.jsonl.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int line = 0; line < 100; line++) {
                out.write(
                        ("{\"id\": \"" + line + "\", \"text\": \"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(lines, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        failsNaming(
                "cut.jsonl.gz cannot be read to its end",
                () -> fold().archive(tables, "tuesday")
                        .foldJsonLines(lines.toUri().toString()));
        Path rows = directory.resolve("rows");
        spark.sql(id).coalesce(1).write().parquet(rows.toUri().toString());
        Dataset<Row> read = spark.read().parquet(rows.toUri().toString());
        try (Stream<Path> files = Files.list(rows)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".parquet")).toList()) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
            }
        }
        failsNaming(".parquet", () -> fold().archive(tables, "tuesday").fold(read));
        failsNaming(
                "nowhere",
                () -> fold().archive(tables, "tuesday")
                        .foldJsonLines(directory.resolve("nowhere").toUri().toString()));
        assertEquals(1, fold().table(tables, "articles").count());
        assertFalse(Files.exists(directory.resolve("tables/manifests/000000002.properties")));
        try (SparkResult result = fold().archive(tables, "tuesday").fold(spark.sql(id.replace("'a'", "'b'")))) {
            assertEquals(1, result.duplicates().count());
        }
        assertEquals(2, fold().table(tables, "articles").count());
    }

    private static void failsNaming(String file, Runnable folding) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = assertThrows(Exception.class, folding::run); cause != null; cause = cause.getCause()) {
            said.append(cause.getMessage()).append('\n');
        }
        assertTrue(said.indexOf(file) >= 0, said.toString());
    }

    private static SparkFold fold() {
        return new SparkFold(spark, FoldOptions.defaults());
    }
}

package newsfold.lab;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lists and runs the tools of the laboratory: trainers, benchmarks and measurements that no user needs. */
public final class Lab {
    /**
     * One tool.
     *
     * @param kind heading under which it is listed
     * @param type name of its class, without {@code newsfold.}
     * @param arguments what it takes, for people
     * @param does what it does, in one line
     */
    record Tool(String kind, String type, String arguments, String does) {
        String name() {
            return type.substring(type.lastIndexOf('.') + 1);
        }

        boolean isJmh() {
            return type.endsWith("Benchmark");
        }
    }

    private static final String TRAIN = "Train and mark";
    private static final String QUALITY = "Measure quality";
    private static final String SPEED = "Measure speed and size";

    static final List<Tool> TOOLS = List.of(
            new Tool(
                    TRAIN,
                    "boilerplate.TrainBlockModel",
                    "DATA OUT [WORST-INTO]",
                    "Trains the block model for HTML; -Dfolds=DIR keeps the models of the folds, -Dquick=true ends there."),
            new Tool(
                    TRAIN,
                    "boilerplate.TrainTextModel",
                    "TEXT PAGES [OUT]",
                    "Trains the line model for flattened text; -Dworst=DIR and -Dscores=FILE keep what it got wrong."),
            new Tool(
                    TRAIN,
                    "boilerplate.TrainTitleLine",
                    "SET,... OUT",
                    "Learns which line of a flattened page is its headline."),
            new Tool(
                    TRAIN,
                    "boilerplate.MarkingSheet",
                    "DATA SET INTO",
                    "Writes the blocks of each page for a person to mark."),
            new Tool(
                    TRAIN,
                    "boilerplate.PageMarks",
                    "DATA SET SHEETS-MARKED OUT",
                    "Turns marked sheets into a file NAME.marks of src/lab/resources."),
            new Tool(
                    TRAIN,
                    "internal.story.BackgroundTable",
                    "OUT SET...",
                    "Counts in what share of articles each stem is, for the table that ships."),
            new Tool(
                    TRAIN,
                    "internal.story.LinkTraining",
                    "pairs|merges SET... [- PAGES...]",
                    "Learns the weights of links and of merges of stories, each set judged by a model of the others."),
            new Tool(
                    TRAIN,
                    "internal.archive.FormatFixture",
                    "DIR",
                    "Writes an archive of the current format for OldFormatTest."),
            new Tool(
                    QUALITY,
                    "boilerplate.LeftOutCollections",
                    "DATA LEARN,... [PAGES-INTO]",
                    "Scores the block model on collections it has not seen; -Dslips=false takes half the time."),
            new Tool(
                    QUALITY,
                    "boilerplate.MarkedScores",
                    "DATA SET MODELS",
                    "Scores bodies by marks, without the blocks the reader was not sure of."),
            new Tool(
                    QUALITY,
                    "boilerplate.ReadabilityScores",
                    "DATA",
                    "Scores Readability4J as 'evaluate extraction' scores newsfold."),
            new Tool(
                    QUALITY,
                    "boilerplate.SiteLift",
                    "DATA MODELS [DIFFERENCES-INTO]",
                    "Says what several pages of a site are worth; -Devery=N takes one made-up site in N."),
            new Tool(
                    QUALITY,
                    "internal.evaluate.FormsTable",
                    "SET,... EVERY WORST-INTO|- [FORM,...]",
                    "Scores pages of HTML flattened as tools of nine kinds write them, each so-many-th page."),
            new Tool(
                    QUALITY,
                    "internal.evaluate.MetadataDump",
                    "SET",
                    "Prints title, author, date and site of each page where the labels say otherwise."),
            new Tool(
                    QUALITY,
                    "internal.evaluate.PlantedStory",
                    "PAGES FLOORS|- SET...",
                    "Hides the pages of one story among the articles of sets and looks whether they are found."),
            new Tool(
                    QUALITY,
                    "internal.evaluate.PlantedSets",
                    "AROUND,...|none SHARE DATES SET...",
                    "Scores stories planted among unrelated articles; DATES: dated, undated, undated-around, -set, half."),
            new Tool(
                    QUALITY,
                    "internal.evaluate.SmallCollections",
                    "SIZES MOST SET...",
                    "Scores stories of few reports; SIZES are separated by commas, MOST groups of one story are taken."),
            new Tool(
                    QUALITY,
                    "internal.story.MembershipReliability",
                    "SET... - PAGES...",
                    "Prints how often reports said to belong to their stories so probably do, by granularity and set."),
            new Tool(
                    QUALITY,
                    "internal.story.StoryTrial",
                    "DATA [PAGES...]",
                    "Tries stories on draws of strangers, on stretched dates and on small inputs, in one table."),
            new Tool(
                    QUALITY,
                    "internal.story.UncleanDraws",
                    "STRANGERS DRAWS DAYS read|count|left-out SET... [- PAGES...]",
                    "Puts one story among a few strangers, counts draws without a false story and shows the others."),
            new Tool(
                    QUALITY,
                    "internal.evaluate.StoryAblation",
                    "[--encoder] SET...",
                    "Prints what each thing that stories look at is worth."),
            new Tool(
                    QUALITY,
                    "internal.grouping.RawPagesTable",
                    "COUNT",
                    "Prints how well made-up pages of each kind are grouped, raw and extracted."),
            new Tool(
                    QUALITY,
                    "bench.SamplingRecall",
                    "DIR NAME",
                    "Counts the pairs of NAME.pairs.tsv that the sampled keys of the archive find."),
            new Tool(
                    QUALITY,
                    "BatchCuts",
                    "SET PAIRS ORDERS",
                    "Checks that batches and their order change nothing, on a set of any size."),
            new Tool(
                    SPEED,
                    "boilerplate.ExtractionSpeed",
                    "DATA [ROUNDS [PAGES]]",
                    "Times extraction beside jsoup and Readability4J, page by page."),
            new Tool(
                    SPEED,
                    "boilerplate.LargePages",
                    "[SHAPE]",
                    "Times odd pages at 1.25, 2.5 and 5 MB: linear work shows as columns that double."),
            new Tool(
                    SPEED,
                    "internal.stages.ManySitesBench",
                    "DIR SITES PAGES",
                    "Times the templates of many sites, PAGES a batch."),
            new Tool(
                    SPEED,
                    "internal.text.VersionsBench",
                    "SET DIR [ROUNDS [PAGES]]",
                    "Times kinds, identities and script variants, and sizes what is archived of them."),
            new Tool(
                    SPEED,
                    "bench.SignatureBenchmark",
                    "[-p words=FILE] [JMH options]",
                    "Times text to signature beside peers (JMH)."),
            new Tool(SPEED, "bench.VerifierBenchmark", "[JMH options]", "Times the verifier (JMH)."),
            new Tool(
                    SPEED,
                    "bench.BulkCopies",
                    "KIND COUNT FILE",
                    "Writes COUNT made-up pages that say the same, as JSON lines, for timing a fold of copies."),
            new Tool(
                    SPEED,
                    "bench.DuplicatesBench",
                    "FILE|COUNT [THREADS|ratio]",
                    "Times duplicates of a file, or of COUNT made-up articles; 'ratio' compares two threads with one."),
            new Tool(
                    SPEED,
                    "bench.StoryBench",
                    "stream|undated|speed|hour|day FILE ...",
                    "Times stories, and compares a stream of batches with one batch; see its Javadoc."),
            new Tool(
                    SPEED,
                    "bench.ArchiveBench",
                    "DIR ARTICLES BATCH KEYS WORDS A-DAY",
                    "Times and sizes an archive of made-up articles."),
            new Tool(
                    SPEED,
                    "bench.RealArchiveBench",
                    "FILE DIR [ONE-IN]",
                    "Sizes an archive of the articles of a file; one shingle in ONE-IN is sampled."),
            new Tool(
                    SPEED,
                    "bench.LookUpRace",
                    "DIR ARTICLES WORDS",
                    "Times look-ups in the archive beside plain Lucene queries."),
            new Tool(
                    SPEED,
                    "bench.HostileInputs",
                    "KIND SIZE DIR",
                    "Writes a bomb, a giant or another hostile input; a KIND that is none lists them."),
            new Tool(
                    SPEED,
                    "bench.DailyBatches",
                    "FILE DIR DAYS A-DAY",
                    "Times daily batches by stage while their archive grows."),
            new Tool(
                    SPEED,
                    "bench.Soak",
                    "FILE DIR MINUTES",
                    "Folds hourly batches for long, with kills in between: heap, files, handles, and equal results."),
            new Tool(
                    SPEED,
                    "bench.SparkRun",
                    "FILE CORES [PARTITIONS [alone]]",
                    "Folds a file here and in a local Spark: time of each, cost of stages, and whether results are the same."),
            new Tool(
                    QUALITY,
                    "spark.StoryPartsBench",
                    "FILE REMEMBERED MOST...",
                    "How stories told in parts of at most so many groups agree with stories told at once."));

    private Lab() {}

    /** Runs the tool named first with the other arguments; lists all tools when there is none. */
    public static void main(String[] args) throws Throwable {
        if (args.length == 0) {
            list(System.out);
            return;
        }
        Tool tool = TOOLS.stream()
                .filter(each -> each.name().equals(args[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no tool is called " + args[0] + "; without arguments" + " all are listed"));
        List<String> rest = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
        Class<?> type = typeOf(tool);
        if (tool.isJmh()) {
            rest.add(0, "\\." + tool.name() + "\\.");
            type = org.openjdk.jmh.Main.class;
        }
        Method main = type.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) rest.toArray(new String[0]));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static Class<?> typeOf(Tool tool) throws ClassNotFoundException {
        return Class.forName("newsfold." + tool.type());
    }

    private static void list(PrintStream out) {
        String kind = "";
        for (Tool tool : TOOLS) {
            if (!tool.kind().equals(kind)) {
                kind = tool.kind();
                out.printf(Locale.ROOT, "%n%s%n", kind);
            }
            out.printf(Locale.ROOT, "  %s %s%n      %s%n", tool.name(), tool.arguments(), tool.does());
        }
    }
}

package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newsfold.FoldOptions;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.boilerplate.Boilerplate;
import newsfold.internal.verify.Verifier;
import newsfold.io.PageReader;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that turns pages into articles, duplicate groups and stories. */
@Command(
        name = "fold",
        description = {
            "Reads pages, extracts their articles, and finds duplicate groups and stories.",
            "Writes articles.jsonl, duplicates.jsonl, matches.jsonl, stories.jsonl,",
            "events.jsonl, versions.jsonl, rejected.jsonl, summary.json and report.html.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  newsfold fold pages/ --out results",
            "  zcat crawl.jsonl.gz | newsfold fold - --out results",
            "  newsfold fold hour-07.warc.gz --out hour-07 --archive archive"
        })
final class FoldCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before anything runs.
    private CommandSpec spec;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private PartOptions parts = new PartOptions();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; made if absent, files of an earlier run are replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "Remember this batch here, and compare it with all earlier ones; made if absent.")
    private @Nullable Path archive;

    @Option(
            names = "--batch",
            paramLabel = "ID",
            description = "Name this batch in the archive, such as by its hour. A batch of an id that is there changes "
                    + "nothing (default: an id made of the pages).")
    private @Nullable String batch;

    @Option(
            names = "--source-priority",
            paramLabel = "FILE",
            description = "Sites one a line, most preferred first: whose copy stands for a group, before any "
                    + "date. Lines that start with # are comments.")
    private @Nullable Path sourcePriority;

    @Option(
            names = "--fullest-version",
            description = "Of the versions of a page, let the fullest stand for it, and not the newest.")
    private boolean fullestVersion;

    @Option(
            names = "--no-strip",
            description = "The input is clean article text, as extract writes it: take all of it.")
    private boolean noStrip;

    @Option(
            names = "--raw-pages",
            description = "Keep the boilerplate of pages, and compare them by the rules for whole pages.")
    private boolean rawPages;

    @Option(
            names = "--sample-one-in",
            paramLabel = "N",
            description = "Keep one shingle in N of long articles to find copies by: 8, 16 or 32 (default: 16). A "
                    + "sparser archive is smaller and finds fewer articles inside others; it keeps to the N it was "
                    + "made with.")
    private int sampleOneIn = Sampling.DEFAULT.oneIn();

    @Option(
            names = "--granularity",
            paramLabel = "NAME",
            description = "How much belongs to one story: event, story or topic (default: story). An archive keeps to "
                    + "the one it was made with.")
    private Granularity granularity = Granularity.STORY;

    @Option(names = "--no-stories", description = "Find duplicate groups only, which takes less time.")
    private boolean noStories;

    @Option(
            names = "--similarity",
            paramLabel = "S",
            description =
                    "Least Jaccard similarity of near duplicates, 0.5 to 1 (default: 0.5). An archive keeps to the "
                            + "one it was made with, as with the next.")
    private double similarity = Verifier.SIMILARITY;

    @Option(
            names = "--containment",
            paramLabel = "S",
            description = "Least share of an article that another one holds to contain it, 0.5 to 1 (default: 0.8).")
    private double containment = Verifier.CONTAINMENT;

    @Option(
            names = "--keep-stubs",
            description =
                    "Take listings, challenges, error pages, cookie walls and other stubs for articles, which are "
                            + "rejected otherwise.")
    private boolean keepStubs;

    @Option(
            names = "--removed",
            description = "In articles.jsonl, also list the lines removed from each page, with reasons.")
    private boolean removed;

    FoldCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (noStrip && rawPages) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--no-strip says that the text is clean, --raw-pages that its boilerplate is to stay; give one of them");
        }
        if (batch != null && (archive == null || batch.isBlank())) {
            throw new ParameterException(
                    spec.commandLine(),
                    archive == null
                            ? "--batch names a batch of an archive; give --archive DIR as well"
                            : "--batch must not be blank; leave it out to have an id made of the pages");
        }
        FoldOptions options = options();
        // Before the run, so that a directory that cannot be created does not cost an hour of work.
        Files.createDirectories(out);
        try (PageReader pages = inputs.open(console, writtenDirectories());
                Newsfold fold = archive == null ? Newsfold.inMemory(options) : Newsfold.open(archive, options)) {
            FoldResult result;
            try (ProgressLine progress = new ProgressLine(console, pages, true)) {
                progress.start();
                fold.onStage(progress::stage);
                result = batch == null ? fold.fold(pages) : fold.fold(pages, batch);
                progress.stage("write");
                result.writeTo(out, removed);
            }
            if (console.isJson()) {
                // The file is small, and what a script reads is what stands on disk.
                console.out().print(Files.readString(out.resolve("summary.json")));
            } else if (!console.isQuiet()) {
                new ResultPrinter(console.out(), result, out).print();
            }
            return inputs.status(console, pages, result.rejected().size());
        }
    }

    private FoldOptions options() throws IOException {
        try {
            return FoldOptions.builder()
                    .threads(inputs.threads())
                    .boilerplate(rawPages ? Boilerplate.KEPT : noStrip ? Boilerplate.ABSENT : Boilerplate.CUT)
                    .sourcePriority(priorities())
                    .fullestVersion(fullestVersion)
                    .sampling(sampling())
                    .granularity(granularity)
                    .keepStubs(keepStubs)
                    .parts(parts.parts())
                    .stories(!noStories)
                    .similarity(similarity)
                    .containment(containment)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Sampling sampling() {
        try {
            return new Sampling(sampleOneIn);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--sample-one-in: " + e.getMessage(), e);
        }
    }

    private Path[] writtenDirectories() {
        return archive == null ? new Path[] {out} : new Path[] {out, archive};
    }

    private List<String> priorities() throws IOException {
        if (sourcePriority == null) {
            return List.of();
        }
        return Files.readAllLines(sourcePriority).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}

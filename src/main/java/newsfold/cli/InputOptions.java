package newsfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.internal.Numbers;
import newsfold.io.PageReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of all commands that read pages. */
final class InputOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Set by picocli before anything runs.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "Pages to read: directories or files of HTML and",
                "text (.html .htm .txt .md), JSON (.jsonl .ndjson",
                ".jl .json), tables (.csv .tsv), feeds (.rss .atom",
                ".xml) and web archives (.warc .wet .arc), each",
                "also .gz or .zst, and zip files of these (.zip",
                ".wacz); - for JSON Lines or one page of HTML on",
                "standard input."
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--field",
            paramLabel = "NAME=FIELD",
            description = "The name that a field of a page has in JSON and tables, such as text=maintext or "
                    + "text=article.body, if it is not a known one. May be given several times.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--max-record",
            paramLabel = "BYTES",
            defaultValue = "20971520",
            description = "Reject longer lines, files and WARC records (default: ${DEFAULT-VALUE}).")
    private int maxRecord;

    @Option(
            names = "--max-rejects",
            paramLabel = "N",
            description = "End with status 1 if more than N records are rejected (default: any number is fine).")
    private long maxRejects = Long.MAX_VALUE;

    @Option(
            names = "--progress",
            description = "Show progress also where standard error is no terminal, as plain lines.")
    private boolean progress;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to work on (default: one a processor). Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Returns how many threads to work on. */
    int threads() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, got " + threads);
        }
        return threads;
    }

    /** Opens the inputs without the directories that the command writes to. */
    PageReader open(Console console, Path... written) throws IOException {
        // Wrong usage is told before anything is read or written.
        threads();
        if (progress) {
            console.askForProgress();
        }
        PageReader.Builder reader = PageReader.builder().maxRecordBytes(maxRecord);
        for (Path directory : written) {
            reader.skip(directory);
        }
        for (Map.Entry<String, String> field : fields.entrySet()) {
            try {
                reader.field(field.getKey(), field.getValue());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--field: " + e.getMessage(), e);
            }
        }
        for (String input : inputs) {
            if (input.equals("-")) {
                reader.add(console.in(), "-");
            } else {
                reader.add(Utf8Arguments.path(input));
            }
        }
        return reader.open();
    }

    /**
     * Says what was passed over, which inputs were of no use and whether there are more rejects than allowed, and returns
     * the exit status.
     */
    int status(Console console, PageReader pages, long rejects) {
        pages.warnings().forEach(note -> console.err().println("newsfold: " + note));
        pages.unusedInputs().forEach(unused -> console.err().println("newsfold: " + unused));
        if (!pages.unusedInputs().isEmpty()) {
            return NewsfoldCommand.FAILED;
        }
        if (rejects <= maxRejects) {
            return NewsfoldCommand.DONE;
        }
        console.err()
                .println("newsfold: " + Numbers.count(rejects) + " rejected, more than the " + Numbers.count(maxRejects)
                        + " of --max-rejects");
        return NewsfoldCommand.TOO_MANY_REJECTS;
    }
}

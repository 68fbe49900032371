package newsfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsfold.io.PageReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of all commands that read pages. */
final class InputOptions {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "Pages to read: directories or files of HTML and",
                "text (.html .htm .txt), JSON Lines (.jsonl .ndjson",
                ".jl), JSON (.json) and web archives (.warc .wet),",
                "each also .gz;",
                "- for JSON Lines on standard input."
            })
    private List<String> inputs = new ArrayList<>();

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

    /** Opens the inputs without the directories that the command writes to. */
    PageReader open(Console console, Path... written) throws IOException {
        PageReader.Builder reader = PageReader.builder().maxRecordBytes(maxRecord);
        for (Path directory : written) {
            reader.skip(directory);
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
        long others =
                pages.otherFiles().values().stream().mapToLong(Long::longValue).sum();
        if (others > 0) {
            console.err().println("newsfold: " + others + " passed over: " + kinds(pages.otherFiles()));
        }
        pages.unusedInputs().forEach(unused -> console.err().println("newsfold: " + unused));
        if (!pages.unusedInputs().isEmpty()) {
            return NewsfoldCommand.FAILED;
        }
        if (rejects <= maxRejects) {
            return NewsfoldCommand.DONE;
        }
        console.err().println("newsfold: " + rejects + " rejected, more than the " + maxRejects + " of --max-rejects");
        return NewsfoldCommand.TOO_MANY_REJECTS;
    }

    private static String kinds(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}

package newsfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import newsfold.internal.evaluate.DuplicateEvaluation;
import newsfold.internal.evaluate.ExtractionEvaluation;
import newsfold.internal.evaluate.Floors;
import newsfold.internal.evaluate.Scores;
import newsfold.internal.evaluate.StoryEvaluation;
import newsfold.internal.evaluate.TextEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that measures a stage on labelled data. */
@Command(
        name = "evaluate",
        description = {"Measures the quality of one stage on labelled data and prints scores and worst cases.", ""})
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before anything runs.
    private CommandSpec spec;

    /** The stages that can be measured. */
    enum Kind {
        EXTRACTION,
        TEXT,
        DUPLICATES,
        STORIES;

        /** Returns the name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.EXTRACTION;

    @Parameters(index = "1", paramLabel = "DATA", description = "A directory that holds one labelled set or several.")
    private Path data = Path.of(".");

    @Option(
            names = "--floors",
            paramLabel = "FILE",
            description = "Lines of 'name = bound'; end with status 3 if a score falls below its bound.")
    private @Nullable Path floors;

    @Option(
            names = "--worst-into",
            paramLabel = "DIR",
            description =
                    "Write the differences on the worst 20 pages of each set to this directory; extraction and text only.")
    private @Nullable Path worstInto;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        // Before the run, which may take minutes, so that a typing mistake shows at once.
        Floors bounds = floors == null ? null : Floors.read(floors);
        if (worstInto != null && kind != Kind.EXTRACTION && kind != Kind.TEXT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--worst-into goes with extraction and text, not with " + kind + ": its worst cases are printed");
        }
        Scores scores = switch (kind) {
            case EXTRACTION -> new ExtractionEvaluation().run(data, worstInto);
            case TEXT -> new TextEvaluation().run(data, worstInto);
            case DUPLICATES -> new DuplicateEvaluation().run(data);
            case STORIES -> new StoryEvaluation().run(data);
        };
        if (scores.values().isEmpty()) {
            throw new IOException(data + " holds no labelled set of the kind " + kind);
        }
        List<String> failures = bounds == null ? List.of() : bounds.check(scores);
        console.result(
                scores.toString().stripTrailing(),
                "scores",
                scores.values(),
                "details",
                scores.details(),
                "belowFloors",
                failures);
        console.out().flush();
        failures.forEach(failure -> console.err().println("newsfold: " + failure));
        return failures.isEmpty() ? NewsfoldCommand.DONE : NewsfoldCommand.FAILED;
    }
}

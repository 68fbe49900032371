package newsfold.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root command, which holds all other commands. */
@Command(
        name = "newsfold",
        description = {"Turns scraped news pages into clean articles, verified duplicate groups and stories.", ""},
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = NewsfoldCommand.Version.class,
        subcommands = {
            FoldCommand.class,
            ExtractCommand.class,
            CompareCommand.class,
            EvaluateCommand.class,
            ArchiveCommand.class
        },
        footer = {
            "",
            "Exit status: 0 done, 1 done with more rejects than --max-rejects,",
            "2 wrong usage, 3 failed.",
            "'newsfold COMMAND --help' tells more about a command."
        })
final class NewsfoldCommand implements Runnable {
    static final int DONE = 0;
    static final int TOO_MANY_REJECTS = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before anything runs.
    private CommandSpec spec;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print nothing but results asked for, warnings and failures.")
    void quiet(boolean quiet) {
        if (quiet) {
            console.quiet();
        }
    }

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print what the command came to as one object of JSON instead of text for people.")
    void json(boolean json) {
        if (json) {
            console.json();
        }
    }

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "On failure, print the stack trace.")
    private boolean debug;

    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    private boolean version;

    NewsfoldCommand(Console console) {
        this.console = console;
    }

    /** Runs one command and returns the exit status. */
    static int run(Console console, String... args) {
        NewsfoldCommand root = new NewsfoldCommand(console);
        CommandLine line = new CommandLine(root, new Factory(console))
                .registerConverter(Path.class, Utf8Arguments::path)
                .registerConverter(LocalDate.class, NewsfoldCommand::date)
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(80)
                .setExecutionExceptionHandler((failure, command, parsed) -> root.fail(failure))
                .setParameterExceptionHandler(NewsfoldCommand::reject);
        int status = line.execute(args);
        console.flush();
        return status;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    @Command(
            name = "help",
            description = {"Shows what there is to say about a command.", ""})
    int showHelp(
            @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command, such as archive prune.")
                    List<String> names) {
        CommandLine command = spec.commandLine();
        for (String name : names == null ? List.<String>of() : names) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                throw new UnmatchedArgumentException(command, List.of(name));
            }
            command = next;
        }
        command.usage(console.out());
        return DONE;
    }

    @Command(
            name = "completion",
            description = {
                "Prints what bash and zsh need to complete commands and options.",
                "  source <(newsfold completion)",
                ""
            })
    int completion() {
        console.out().print(AutoComplete.bash("newsfold", spec.commandLine()));
        return DONE;
    }

    private static int reject(ParameterException wrongUsage, String[] args) {
        CommandLine command = wrongUsage.getCommandLine();
        command.getErr().println("newsfold: " + Suggestions.message(wrongUsage, args));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return USAGE;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no date such as 2026-01-31");
        }
    }

    private int fail(Exception failure) {
        console.flush();
        console.err().println("newsfold: " + message(failure));
        if (debug) {
            failure.printStackTrace(console.err());
        }
        console.err().flush();
        return FAILED;
    }

    /** Returns one line that a user understands who does not know the program. */
    static String message(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return message(unchecked.getCause());
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or directory";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + ": is a file, but a directory is needed";
        }
        if (failure instanceof NotDirectoryException file) {
            return file.getFile() + ": not a directory";
        }
        boolean explains = message != null
                && (failure instanceof IOException
                        || failure instanceof IllegalArgumentException
                        || failure instanceof IllegalStateException);
        // The name of a class means something to a programmer only, who asks for the stack trace.
        String line = message == null
                ? "no reason given"
                : message.lines()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return explains ? line : "unexpected failure: " + line + " (--debug shows where)";
    }

    /** Gives each command its console. */
    private record Factory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                Class<?>[] parameters = constructor.getParameterTypes();
                if (parameters.length == 1 && parameters[0] == Console.class) {
                    return type.cast(constructor.newInstance(console));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** Returns the version in the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = NewsfoldCommand.class.getPackage().getImplementationVersion();
            return new String[] {"newsfold " + (version == null ? "(not from a jar)" : version)};
        }
    }
}

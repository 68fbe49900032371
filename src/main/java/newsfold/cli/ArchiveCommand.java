package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsfold.FoldOptions;
import newsfold.Newsfold;
import newsfold.archive.ArchiveReader.Version;
import newsfold.internal.Numbers;
import newsfold.internal.archive.Archive;
import newsfold.internal.archive.ArchiveCheck;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.archive.ArchiveInfo;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.internal.report.ArchivedResults;
import newsfold.internal.report.JsonLineWriter;
import newsfold.internal.report.ResultFiles;
import newsfold.report.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that inspects, exports and prunes an archive. */
@Command(
        name = "archive",
        description = {"Inspects, checks, exports or shortens an archive of 'fold --archive'.", ""},
        synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommand implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before anything runs.
    private CommandSpec spec;

    ArchiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given after 'archive'");
    }

    @Command(
            name = "info",
            description = {"Shows the content of the archive as of the last commit.", ""})
    int info(@Parameters(paramLabel = "DIR", description = "The archive.") Path archive) throws IOException {
        try (ArchiveIndex reader = open(archive)) {
            ArchiveInfo info = reader.info();
            if (console.isJson()) {
                console.result("", values(info));
                return NewsfoldCommand.DONE;
            }
            row("articles", Numbers.count(info.articles()));
            row("of them different", Numbers.count(info.groups()));
            row("matches", Numbers.count(info.matches()));
            row("stories", Numbers.count(info.stories()));
            row(
                    "batches",
                    Numbers.count(info.batches())
                            + info.lastBatch().map(id -> ", the last is " + id).orElse(""));
            row("bytes", Numbers.count(info.bytes()));
            row("format", info.format());
            row("made with", info.settings().identity());
            row("texts stored", info.settings().storesText() ? "yes" : "no");
            for (ArchiveInfo.Segment segment : info.segments()) {
                String days = segment.first().isPresent() && segment.last().isPresent()
                        ? ", " + segment.first().get() + " to " + segment.last().get()
                        : "";
                row(
                        "segment " + segment.name(),
                        Numbers.count(segment.documents()) + " documents, " + Numbers.count(segment.deleted())
                                + " deleted, " + Numbers.bytes(segment.bytes()) + days);
            }
        }
        return NewsfoldCommand.DONE;
    }

    private static Object[] values(ArchiveInfo info) {
        List<Object> segments = new ArrayList<>();
        for (ArchiveInfo.Segment segment : info.segments()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name", segment.name());
            values.put("documents", segment.documents());
            values.put("deleted", segment.deleted());
            values.put("bytes", segment.bytes());
            values.put("first", segment.first());
            values.put("last", segment.last());
            segments.add(values);
        }
        return new Object[] {
            "articles", info.articles(), "groups", info.groups(), "matches", info.matches(), "stories", info.stories(),
            "batches", info.batches(), "lastBatch", info.lastBatch(), "bytes", info.bytes(), "format", info.format(),
            "identity", info.settings().identity(), "storesText",
                    info.settings().storesText(), "segments", segments
        };
    }

    private void row(String name, Object value) {
        console.out().println(String.format(Locale.ROOT, "%-18s%s", name, value));
    }

    @Command(
            name = "verify",
            description = {"Reads every file and record, and names what is damaged. Status 3 if anything is.", ""})
    int verify(@Parameters(paramLabel = "DIR", description = "The archive.") Path archive) throws IOException {
        exists(archive);
        ArchiveCheck check = ArchiveCheck.of(archive);
        StringBuilder text = new StringBuilder();
        check.leftovers().forEach(name -> text.append("left over by a stopped job, harmless: " + name + "\n"));
        text.append(Numbers.count(check.files(), "file", "files") + ", " + Numbers.bytes(check.bytes()) + ", "
                + Numbers.count(check.articles(), "article", "articles") + " read");
        console.result(
                text + (check.isSound() ? "\nsound" : ""),
                "sound",
                check.isSound(),
                "files",
                check.files(),
                "bytes",
                check.bytes(),
                "articles",
                check.articles(),
                "leftovers",
                check.leftovers(),
                "problems",
                check.problems());
        console.out().flush();
        check.problems().forEach(problem -> console.err().println("newsfold: " + problem));
        return check.isSound() ? NewsfoldCommand.DONE : NewsfoldCommand.FAILED;
    }

    @Command(
            name = "export",
            description = {"Writes the files of 'fold' for all archived articles.", ""})
    int export(
            @Parameters(paramLabel = "DIR", description = "The archive.") Path archive,
            @Option(
                            names = {"-o", "--out"},
                            required = true,
                            paramLabel = "DIR2",
                            description = "Where the files go.")
                    Path out)
            throws IOException {
        try (ArchiveIndex reader = open(archive)) {
            ResultFiles.write(out, new ArchivedResults(reader));
            console.result(
                    Numbers.count(reader.size(), "article", "articles") + " written to " + out,
                    "articles",
                    reader.size());
        }
        return NewsfoldCommand.DONE;
    }

    @Command(
            name = "versions",
            description = {"Shows what a page said from fetch to fetch: what was added, removed and corrected.", ""})
    int versions(
            @Parameters(paramLabel = "DIR", description = "The archive.") Path archive,
            @Parameters(paramLabel = "ID", description = "Id of an archived article, or an address of its page.")
                    String idOrUrl)
            throws IOException {
        try (ArchiveIndex reader = open(archive)) {
            List<Version> versions = reader.versions(idOrUrl);
            if (versions.isEmpty()) {
                console.err().println("newsfold: nothing of '" + idOrUrl + "' in " + archive);
                return NewsfoldCommand.FAILED;
            }
            if (console.isJson()) {
                try (JsonLineWriter lines = new JsonLineWriter(console.bytes())) {
                    for (Version version : versions) {
                        lines.version(version);
                    }
                }
                return NewsfoldCommand.DONE;
            }
            for (Version version : versions) {
                console.out()
                        .println(version.fetched().map(Instant::toString).orElse("time unknown") + "  "
                                + version.id() + "  " + Numbers.count(version.words(), "word", "words") + "  "
                                + version.title());
                version.changes()
                        .forEach(change -> console.out()
                                .println("    " + change.kind() + ": "
                                        + String.join(
                                                " -> ",
                                                Stream.of(change.before(), change.after())
                                                        .filter(text -> !text.isEmpty())
                                                        .map(text -> text.replaceAll("\\s+", " "))
                                                        .toList())));
            }
        }
        return NewsfoldCommand.DONE;
    }

    @Command(
            name = "prune",
            description = {
                "Removes all articles of days before a date. A group whose canonical article goes chooses another one.",
                ""
            })
    int prune(
            @Parameters(paramLabel = "DIR", description = "The archive.") Path archive,
            @Option(
                            names = "--before",
                            required = true,
                            paramLabel = "DATE",
                            description = "First day to keep, such as 2026-01-31.")
                    LocalDate before,
            @Option(names = "--dry-run", description = "Only say how many articles would be removed.") boolean dryRun)
            throws IOException {
        if (dryRun) {
            return tryPrune(archive, before);
        }
        return change(archive, fold -> fold.prune(before));
    }

    private int tryPrune(Path archive, LocalDate before) throws IOException {
        ArchiveSettings settings;
        long size;
        try (ArchiveIndex reader = open(archive)) {
            settings = reader.settings();
            size = reader.size();
        }
        try (Archive changed = Archive.open(archive, settings)) {
            long removed = changed.prune(before).articles().size();
            changed.rollback();
            console.result(
                    Numbers.count(removed, "article", "articles") + " would be removed, "
                            + Numbers.count(size - removed) + " kept",
                    "dryRun",
                    true,
                    "removed",
                    removed,
                    "kept",
                    size - removed);
        }
        return NewsfoldCommand.DONE;
    }

    @Command(
            name = "delete",
            description = {
                "Removes articles by their ids. A group whose canonical article goes chooses another one.",
                "Status 3 if an id is not archived; the others are removed then.",
                ""
            })
    int delete(
            @Parameters(paramLabel = "DIR", description = "The archive.") Path archive,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of articles.") List<String> ids)
            throws IOException {
        List<String> missing = new ArrayList<>();
        try (ArchiveIndex reader = open(archive)) {
            for (String id : ids) {
                if (!reader.contains(id)) {
                    missing.add(id);
                }
            }
        }
        change(archive, fold -> {
            for (String id : ids) {
                fold.delete(id);
            }
        });
        console.out().flush();
        missing.forEach(id -> console.err().println("newsfold: no article with id '" + id + "' in " + archive));
        return missing.isEmpty() ? NewsfoldCommand.DONE : NewsfoldCommand.FAILED;
    }

    private interface Change {
        void make(Newsfold fold) throws IOException;
    }

    private int change(Path archive, Change change) throws IOException {
        long size;
        try (ArchiveIndex reader = open(archive)) {
            size = reader.size();
        }
        List<String> events = new ArrayList<>();
        try (Newsfold fold = Newsfold.open(archive, FoldOptions.ofArchive(archive))) {
            change.make(fold);
            fold.commit().events().forEach(event -> describe(event).ifPresent(events::add));
        }
        try (ArchiveIndex reader = open(archive)) {
            console.result(
                    String.join("\n", events) + (events.isEmpty() ? "" : "\n")
                            + Numbers.count(size - reader.size(), "article", "articles") + " removed, "
                            + Numbers.count(reader.size()) + " kept",
                    "removed",
                    size - reader.size(),
                    "kept",
                    reader.size(),
                    "events",
                    events);
        }
        return NewsfoldCommand.DONE;
    }

    /** Returns what became of a group that was known before, as one line; nothing for other events. */
    static Optional<String> describe(Event event) {
        return Optional.ofNullable(
                switch (event.kind()) {
                    case GROUP_MERGED -> "group " + event.before() + " merged into " + event.after();
                    case GROUP_SPLIT -> "group " + event.before() + " split, part of it is " + event.after();
                    case GROUP_CANONICAL_CHANGED ->
                        "group " + event.id() + " now has the canonical article " + event.after();
                    case GROUP_GONE -> "group " + event.id() + " is gone";
                    default -> null;
                });
    }

    /** Opens only an archive that exists: opening for writing would create one where a typing mistake points. */
    private static ArchiveIndex open(Path archive) throws IOException {
        exists(archive);
        return ArchiveIndex.open(archive);
    }

    private static void exists(Path archive) throws IOException {
        if (!Files.isDirectory(archive)) {
            throw new NoSuchFileException(archive.toString(), null, "no such archive");
        }
    }
}

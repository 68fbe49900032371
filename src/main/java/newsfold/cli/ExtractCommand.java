package newsfold.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.io.PageReader;
import newsfold.io.Rejected;
import newsfold.report.JsonLineWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that turns pages into articles. */
@Command(
        name = "extract",
        description = {"Finds the article in each page and writes one JSON object a line.", ""})
final class ExtractCommand implements Callable<Integer> {
    /** Rejects printed on standard error; all others are only counted. */
    private static final int MAX_PRINTED = 10;

    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write, or - for standard output.")
    private String out = "-";

    @Option(names = "--removed", description = "Also list the lines removed from each page, with reasons.")
    private boolean removed;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path[] written = out.equals("-")
                ? new Path[0]
                : new Path[] {Utf8Arguments.path(out), temporary(Utf8Arguments.path(out))};
        try (PageReader pages = inputs.open(console, written)) {
            List<Rejected> rejects =
                    out.equals("-") ? extract(pages, console.bytes()) : extract(pages, Utf8Arguments.path(out));
            rejects.addAll(pages.rejected());
            rejects.sort(null);
            console.out().flush();
            for (Rejected reject : rejects.subList(0, Math.min(MAX_PRINTED, rejects.size()))) {
                console.err()
                        .println("rejected " + reject.source() + (reject.position() == 0 ? "" : ":" + reject.position())
                                + ": " + reject.reason());
            }
            if (rejects.size() > MAX_PRINTED) {
                console.err().println("rejected " + (rejects.size() - MAX_PRINTED) + " more");
            }
            return inputs.status(console, pages, rejects.size());
        }
    }

    private static Path temporary(Path file) {
        // Not of the file's own name, which the locale may be unable to spell.
        return file.resolveSibling("." + Integer.toHexString(file.toUri().hashCode()) + ".part");
    }

    /** Writes beside the file first, so that a half-written one never stands under its name. */
    private List<Rejected> extract(PageReader pages, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path temporary = temporary(file);
        // A run that was killed has left it, or somebody else has put a link there to have us write elsewhere.
        Files.deleteIfExists(temporary);
        try {
            List<Rejected> rejects = extract(pages, Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            return rejects;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private List<Rejected> extract(PageReader pages, OutputStream to) throws IOException {
        List<Rejected> rejects = new ArrayList<>();
        ArticleExtractor extractor = new ArticleExtractor();
        try (ProgressLine progress = new ProgressLine(console, pages);
                JsonLineWriter writer = new JsonLineWriter(to)) {
            progress.start();
            for (Page page : pages) {
                Extraction extraction = extractor.extract(page);
                if (extraction.article().isPresent()) {
                    writer.article(extraction.article().get(), removed);
                } else {
                    rejects.add(Rejected.of(page, extraction.reason()));
                }
            }
        }
        return rejects;
    }
}

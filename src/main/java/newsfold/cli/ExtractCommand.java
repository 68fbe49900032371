package newsfold.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import newsfold.internal.Numbers;
import newsfold.internal.Parallel;
import newsfold.io.PageReader;
import newsfold.io.Rejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that turns pages into articles. */
@Command(
        name = "extract",
        footer = {
            "",
            "Examples:",
            "  newsfold extract pages/ -o articles.jsonl",
            "  curl -s https://a.example/story | newsfold extract - -o - --format text"
        },
        description = {"Finds the article in each page and writes it as JSON, text, Markdown or HTML.", ""})
final class ExtractCommand implements Callable<Integer> {
    /** Rejects printed on standard error; all others are only counted. */
    private static final int MAX_PRINTED = 10;

    /** Enough to keep threads busy, few enough to hold as markup. */
    private static final int PAGES_AT_ONCE = 256;

    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private PartOptions parts = new PartOptions();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write, or - for standard output.")
    private String out = "-";

    @Option(
            names = "--markup",
            description = "Also write links and pictures (json, markdown and html) and cells of tables (json).")
    private boolean markup;

    @Option(
            names = "--comments",
            description = "Also list the comments of readers, as far as the page holds them (JSON only).")
    private boolean comments;

    @Option(names = "--removed", description = "Also list the lines removed from each page, with reasons.")
    private boolean removed;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "json: one object a line; text: title and body; markdown: also the facts above the body; html "
                            + "(default: json).")
    private ArticleForm form = ArticleForm.JSON;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path[] written = out.equals("-")
                ? new Path[0]
                : new Path[] {Utf8Arguments.path(out), temporary(Utf8Arguments.path(out))};
        ArticleExtractor plain = new ArticleExtractor(parts.parts());
        ArticleExtractor extractor = markup || form.isShown() ? plain.withMarkup() : plain;
        try (PageReader pages = inputs.open(console, written)) {
            List<Rejected> rejects = out.equals("-")
                    ? extractToConsole(extractor, pages)
                    : extract(extractor, pages, Utf8Arguments.path(out));
            long refused = rejects.size();
            rejects.addAll(pages.rejected());
            rejects.sort(null);
            if (console.isJson() && !out.equals("-")) {
                console.result("", "articles", pages.pages() - refused, "rejected", rejects.size());
            }
            console.out().flush();
            for (Rejected reject : rejects.subList(0, Math.min(MAX_PRINTED, rejects.size()))) {
                console.err()
                        .println("rejected " + reject.source() + (reject.position() == 0 ? "" : ":" + reject.position())
                                + ": " + reject.reason());
            }
            if (rejects.size() > MAX_PRINTED) {
                console.err().println("rejected " + Numbers.count(rejects.size() - MAX_PRINTED) + " more");
            }
            return inputs.status(console, pages, rejects.size());
        }
    }

    /** JSON may hold control characters beyond ASCII, which a terminal would act on. */
    private List<Rejected> extractToConsole(ArticleExtractor extractor, PageReader pages) throws IOException {
        if (!console.isTerminal()) {
            return extract(extractor, pages, console.bytes());
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<Rejected> rejects = extract(extractor, pages, text);
        console.out().print(text.toString(StandardCharsets.UTF_8));
        return rejects;
    }

    private static Path temporary(Path file) {
        // Not of the file's own name, which the locale may be unable to spell.
        return file.resolveSibling("." + Integer.toHexString(file.toUri().hashCode()) + ".part");
    }

    /** Writes beside the file first, so that a half-written one never stands under its name. */
    private List<Rejected> extract(ArticleExtractor extractor, PageReader pages, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path temporary = temporary(file);
        // A run that was killed has left it, or somebody else has put a link there to have us write elsewhere.
        Files.deleteIfExists(temporary);
        try {
            List<Rejected> rejects =
                    extract(extractor, pages, Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            return rejects;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private List<Rejected> extract(ArticleExtractor extractor, PageReader pages, OutputStream to) throws IOException {
        List<Rejected> rejects = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(console, pages, false);
                ArticleForm.Sink sink = form.open(to, comments, markup, removed)) {
            progress.start();
            List<Page> chunk = new ArrayList<>();
            for (Page page : pages) {
                chunk.add(page);
                if (chunk.size() == PAGES_AT_ONCE) {
                    extract(extractor, chunk, sink, rejects, progress);
                    chunk.clear();
                }
            }
            extract(extractor, chunk, sink, rejects, progress);
        }
        return rejects;
    }

    private void extract(
            ArticleExtractor extractor,
            List<Page> pages,
            ArticleForm.Sink sink,
            List<Rejected> rejects,
            ProgressLine progress)
            throws IOException {
        List<Extraction> extractions = Parallel.map(inputs.threads(), pages, page -> {
            Extraction extraction = extractor.extract(page);
            progress.page();
            return extraction;
        });
        for (int i = 0; i < pages.size(); i++) {
            Extraction extraction = extractions.get(i);
            if (extraction.article().isPresent()) {
                sink.write(extraction.article().get(), extraction.confidence());
            } else {
                rejects.add(Rejected.of(pages.get(i), extraction.reason(), extraction.kind()));
            }
        }
    }
}

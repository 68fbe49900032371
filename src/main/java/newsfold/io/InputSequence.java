package newsfold.io;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of one input after the other: streams, files, and what is in directories and zip files. A file that
 * cannot be read is a reject, and a page whose id was read before is one, too.
 */
final class InputSequence implements Closeable {
    private static final int PROBE = 1 << 10;

    /** What is read under a name: a file or directory, or a stream. */
    record Input(String name, @Nullable Path path, @Nullable InputStream stream) {}

    private final Iterator<Input> inputs;
    private final List<Path> skipped;
    private final ReadContext context;
    private final IdSet ids = new IdSet();
    /** The directories and zip files that are being read, the innermost first. */
    private final Deque<FileWalk> walks = new ArrayDeque<>();

    private @Nullable PageSource records;
    private String source = "";

    InputSequence(List<Input> inputs, List<Path> skipped, ReadContext context) {
        this.inputs = List.copyOf(inputs).iterator();
        this.skipped = skipped;
        this.context = context;
    }

    /** Returns the next page, or null behind the last. */
    @Nullable
    Page read() {
        while (true) {
            PageSource current = records;
            if (current == null) {
                if (!openNext()) {
                    return null;
                }
                continue;
            }
            Page page = null;
            try {
                page = current.read();
            } catch (IOException e) {
                fail(current.position(), e);
            }
            if (page == null) {
                closeRecords();
            } else if (ids.add(page.id())) {
                context.page();
                return page;
            } else {
                context.used();
                context.reject(
                        source, page.position(), "duplicate id '" + page.id() + "': a page with it was read before");
            }
        }
    }

    private void fail(long position, IOException e) {
        context.reject(source, position, ReadFailure.reason(e));
    }

    /** Opens the next file or stream; false if there is none. A file that cannot be opened leaves {@code records} null. */
    private boolean openNext() {
        FileWalk walk = walks.peek();
        if (walk != null) {
            InputFile file = walk.next();
            if (file != null) {
                open(file);
            } else {
                endWalk(walks.remove());
            }
            return true;
        }
        if (!inputs.hasNext()) {
            context.endInput();
            return false;
        }
        Input input = inputs.next();
        Path path = input.path();
        source = input.name();
        context.startInput(source);
        if (path == null) {
            openStream(input);
        } else if (Files.isDirectory(path)) {
            walks.push(new DirectoryWalk(path, skipped, context));
        } else {
            String name = InputFile.name(path);
            InputFile.Kind.of(name)
                    .ifPresent(kind -> open(new InputFile(new Content.OnDisk(path), input.name(), name, kind)));
        }
        return true;
    }

    private void endWalk(FileWalk walk) {
        try {
            walk.close();
        } catch (IOException e) {
            fail(0, e);
        }
    }

    private void openStream(Input input) {
        InputStream stream = input.stream();
        try {
            if (stream != null) {
                BufferedInputStream in = new BufferedInputStream(Compression.decompressed(stream, context), PROBE);
                InputFile.Kind kind = kind(Compression.start(in, PROBE));
                records = source(new InputFile(new Content.Opened(in), source, source, kind), in);
            }
        } catch (IOException e) {
            fail(0, e);
        }
    }

    /** Tells by the first bytes of a stream what it holds. */
    private static InputFile.Kind kind(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8).stripLeading();
        String head = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text;
        if (head.startsWith("<")) {
            return head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:RDF")
                    ? InputFile.Kind.FEED
                    : InputFile.Kind.HTML;
        }
        return head.startsWith("[") || head.matches("(?s)\\{\\s*\\R.*") ? InputFile.Kind.JSON : InputFile.Kind.JSONL;
    }

    private void open(InputFile file) {
        source = file.source();
        try {
            switch (file.kind()) {
                case WARC, ARC -> {
                    records = new WarcPages(file, context);
                    // Read by offset, so its bytes count at once.
                    context.read(file.content().bytesOnDisk());
                }
                case ZIP -> openZip(file);
                default -> records = source(file, Compression.open(file, context));
            }
        } catch (IOException e) {
            fail(0, e);
        }
    }

    private void openZip(InputFile file) throws IOException {
        if (file.content() instanceof Content.OnDisk zip) {
            walks.push(new ZipWalk(zip.path(), file.source(), walks.isEmpty() ? "" : file.id() + "/", context));
            context.read(zip.bytesOnDisk());
        }
    }

    private PageSource source(InputFile file, InputStream in) throws IOException {
        return switch (file.kind()) {
            case JSONL -> lines(file, in);
            case JSON -> new JsonFilePages(file, in, context);
            case CSV -> new CsvPages(file, in, context);
            case FEED -> new FeedPages(file, in, context);
            default -> new SingleFilePage(file, in, context);
        };
    }

    /** Reads JSON Lines, or JSON over several lines that somebody named like them. */
    private PageSource lines(InputFile file, InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        return isJson(Compression.start(buffered, PROBE))
                ? new JsonFilePages(file, buffered, context)
                : new JsonLinesPages(file.source(), buffered, context);
    }

    /** Tells an array or an object over several lines from a broken first line before others. */
    private static boolean isJson(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8).strip();
        String head = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text;
        String inside = head.isEmpty() ? "" : head.substring(1);
        String next = inside.stripLeading();
        if (head.startsWith("[")) {
            return next.isEmpty() || next.startsWith("{") || next.startsWith("]");
        }
        return head.startsWith("{")
                && next.startsWith("\"")
                && inside.substring(0, inside.length() - next.length()).contains("\n");
    }

    private void closeRecords() {
        PageSource current = records;
        records = null;
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            fail(current == null ? 0 : current.position(), e);
        }
    }

    @Override
    public void close() throws IOException {
        PageSource current = records;
        records = null;
        while (!walks.isEmpty()) {
            walks.remove().close();
        }
        if (current != null) {
            current.close();
        }
    }
}

package newsfold.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.Spliterators.AbstractSpliterator;
import java.util.TreeMap;
import java.util.function.Consumer;
import newsfold.article.Page;
import newsfold.internal.Check;
import org.jspecify.annotations.Nullable;

/**
 * Reads scraped pages from JSON, HTML, text and WARC files and directories of these, each plain or gzip-compressed.
 *
 * <p>Lazy and single-pass: a page is read when it is asked for, in the order of the inputs, directories in the order of
 * their names. Memory is bounded by the longest record plus 24 to 48 bytes an id. What cannot be used (an empty or binary
 * file, a malformed line, a missing or repeated id, a file that vanishes) becomes a {@link Rejected} and reading goes on.
 *
 * <p>Belongs to one thread, but {@link #pages()} and the other counters may be watched from any.
 */
public final class PageReader implements Iterable<Page>, Closeable {
    private final Iterator<Builder.Input> inputs;
    private final ReadContext context;
    private final List<Rejected> collected;
    private final List<Path> skipped;
    private final IdSet ids = new IdSet();
    private @Nullable DirectoryWalk walk;
    private @Nullable PageSource records;
    private String source = "";
    private boolean started;
    private boolean closed;

    private PageReader(Builder builder) {
        this.inputs = List.copyOf(builder.inputs).iterator();
        this.skipped = List.copyOf(builder.skipped);
        this.collected = new ArrayList<>();
        Consumer<Rejected> sink = builder.sink;
        this.context = new ReadContext(builder.maxRecordBytes, sink == null ? collected::add : sink);
    }

    /**
     * Opens files and directories.
     *
     * @param inputs at least one, in the order to read
     * @return a reader that collects its rejects
     * @throws NoSuchFileException if an input does not exist
     * @throws IOException if an input cannot be looked at
     * @throws IllegalArgumentException if there is no input, or one is a file of unknown kind
     */
    public static PageReader open(Path... inputs) throws IOException {
        return open(List.of(inputs));
    }

    /**
     * Opens files and directories.
     *
     * @param inputs at least one, in the order to read
     * @return a reader that collects its rejects
     * @throws NoSuchFileException if an input does not exist
     * @throws IOException if an input cannot be looked at
     * @throws IllegalArgumentException if there is no input, or one is a file of unknown kind
     */
    public static PageReader open(List<Path> inputs) throws IOException {
        Builder builder = builder();
        for (Path input : inputs) {
            builder.add(input);
        }
        return builder.open();
    }

    /**
     * Starts a reader with other settings, or that reads a stream.
     *
     * @return a builder without inputs
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the pages; works once.
     *
     * @return the only iterator over this reader
     * @throws IllegalStateException if called a second time, or after {@link #close()}
     */
    @Override
    public Iterator<Page> iterator() {
        Check.state(!closed, "this reader is closed; open another one");
        Check.state(!started, "a reader can be iterated once; open another one");
        started = true;
        return Spliterators.iterator(
                new AbstractSpliterator<Page>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super Page> action) {
                        Page page = read();
                        if (page == null) {
                            return false;
                        }
                        action.accept(page);
                        return true;
                    }
                });
    }

    private @Nullable Page read() {
        Check.state(!closed, "this reader is closed; open another one");
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
        if (walk != null) {
            InputFile file = walk.next();
            if (file != null) {
                open(file);
                return true;
            }
            walk = null;
        }
        if (!inputs.hasNext()) {
            context.endInput();
            return false;
        }
        Builder.Input input = inputs.next();
        Path path = input.path();
        source = input.name();
        context.startInput(source);
        if (path == null) {
            openStream(input);
        } else if (Files.isDirectory(path)) {
            walk = new DirectoryWalk(path, skipped, context);
        } else {
            String name = InputFile.name(path);
            InputFile.Kind.of(name).ifPresent(kind -> open(new InputFile(path, input.name(), name, kind)));
        }
        return true;
    }

    private void openStream(Builder.Input input) {
        InputStream stream = input.stream();
        try {
            if (stream != null) {
                records = new JsonLinesPages(source, Compression.decompressed(stream, context), context);
            }
        } catch (IOException e) {
            fail(0, e);
        }
    }

    private void open(InputFile file) {
        source = file.source();
        try {
            records = switch (file.kind()) {
                case HTML, TEXT -> new SingleFilePage(file, Compression.open(file.path(), context), context);
                case JSONL -> new JsonLinesPages(file.source(), Compression.open(file.path(), context), context);
                case JSON -> new JsonFilePages(file, Compression.open(file.path(), context), context);
                case WARC -> warc(file);
            };
        } catch (IOException e) {
            fail(0, e);
        }
    }

    private PageSource warc(InputFile file) throws IOException {
        PageSource opened = new WarcPages(file, context);
        // Read by offset, so its bytes count at once.
        context.read(Files.size(file.path()));
        return opened;
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

    /**
     * Reads one line of JSONL that somebody else cut from its file.
     *
     * @param line the line in UTF-8, without its end
     * @param source the file, for rejects and for the page's origin
     * @param position where the line stands in it, for the same
     * @param rejects called once if the line is no usable page
     * @return the page, or empty if the line is blank or rejected
     */
    public static Optional<Page> parse(byte[] line, String source, long position, Consumer<Rejected> rejects) {
        try {
            return Optional.ofNullable(JsonLinesPages.parse(line, line.length, source, position));
        } catch (BadRecordException e) {
            rejects.accept(new Rejected(source, position, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /**
     * Returns what was left out so far, in reading order. Complete once the iteration has ended.
     *
     * @return a copy; empty if {@link Builder#onReject} set another way out for rejects
     */
    public List<Rejected> rejected() {
        return List.copyOf(collected);
    }

    /**
     * Returns how many pages were read so far.
     *
     * @return the count, without rejects
     */
    public long pages() {
        return context.pages();
    }

    /**
     * Returns how many records were rejected so far.
     *
     * @return the count
     */
    public long rejects() {
        return context.rejects();
    }

    /**
     * Returns how much was passed over in silence so far because it is not meant to be a page: files of other kinds in
     * directories, and WARC records other than successful HTML and text captures.
     *
     * @return the count
     */
    public long ignored() {
        return context.ignored();
    }

    /**
     * Returns how many files of directories were passed over so far, by how their names end; also results of earlier runs.
     *
     * @return a copy of the counts, such as {@code .csv} 3
     */
    public Map<String, Long> otherFiles() {
        return new TreeMap<>(context.otherFiles());
    }

    /**
     * Says which inputs held something but no page, such as a file in which every line was rejected, and what they look
     * like. Complete once the iteration has ended.
     *
     * @return a line for a person about each
     */
    public List<String> unusedInputs() {
        return List.copyOf(context.unused());
    }

    /**
     * Returns how many bytes were read so far, compressed ones as stored.
     *
     * @return the count; WARC files count when they are opened
     */
    public long bytes() {
        return context.bytes();
    }

    /** Closes the file being read. Compression given to the builder are closed when they have been read to the end. */
    @Override
    public void close() throws IOException {
        closed = true;
        PageSource current = records;
        records = null;
        if (current != null) {
            current.close();
        }
    }

    /** Collects inputs and settings. Not for sharing between threads. */
    public static final class Builder {
        private final List<Input> inputs = new ArrayList<>();
        private final List<Path> skipped = new ArrayList<>();
        private int maxRecordBytes = 20 << 20;
        private @Nullable Consumer<Rejected> sink;

        private Builder() {}

        /**
         * Adds a file or directory.
         *
         * @param input a directory, or a file whose name ends in {@code .html}, {@code .htm}, {@code .txt},
         *     {@code .json}, {@code .jsonl}, {@code .ndjson}, {@code .jl}, {@code .warc} or {@code .wet}, each also with
         *     {@code .gz}
         * @return this builder
         */
        public Builder add(Path input) {
            inputs.add(new Input(InputFile.text(input), input, null));
            return this;
        }

        /**
         * Adds a stream of JSONL.
         *
         * @param jsonl the stream, plain or gzip-compressed; the reader closes it at its end
         * @param name how rejects name it, such as {@code -} for standard input
         * @return this builder
         */
        public Builder add(InputStream jsonl, String name) {
            inputs.add(new Input(name, null, jsonl));
            return this;
        }

        /**
         * Sets the longest line, file or WARC record to accept, in bytes after decompression. Longer ones are rejected
         * without being held in memory. Default 20 MiB: a hundred times a long page.
         *
         * @param bytes at least 1, at most 1 GiB
         * @return this builder
         */
        public Builder maxRecordBytes(int bytes) {
            Check.argument(
                    bytes >= 1 && bytes <= 1 << 30, "maxRecordBytes must be from 1 to %d, got %d", 1 << 30, bytes);
            this.maxRecordBytes = bytes;
            return this;
        }

        /**
         * Passes over a directory or file when it comes up inside an input, such as one that this run will write.
         * Directories that hold the results of a fold are passed over in any case.
         *
         * @param path the directory or file; need not exist
         * @return this builder
         */
        public Builder skip(Path path) {
            skipped.add(path);
            return this;
        }

        /**
         * Sends rejects elsewhere as they occur, instead of collecting them for {@link PageReader#rejected()}.
         *
         * @param consumer called on the reading thread
         * @return this builder
         */
        public Builder onReject(Consumer<Rejected> consumer) {
            this.sink = consumer;
            return this;
        }

        /**
         * Checks the inputs and opens the reader.
         *
         * @return a reader
         * @throws NoSuchFileException if an input does not exist
         * @throws IOException if an input cannot be looked at
         * @throws IllegalArgumentException if there is no input, or one is a file of unknown kind
         */
        public PageReader open() throws IOException {
            Check.argument(!inputs.isEmpty(), "a reader needs at least one input");
            for (Input input : inputs) {
                Path path = input.path();
                if (path == null) {
                    continue;
                }
                if (!Files.exists(path)) {
                    throw new NoSuchFileException(path.toString(), null, "no such file or directory");
                }
                Check.argument(
                        Files.isDirectory(path)
                                || InputFile.Kind.of(InputFile.name(path)).isPresent(),
                        "%s is of unknown kind; give a directory, %s",
                        path,
                        InputFile.Kind.NAMES);
            }
            return new PageReader(this);
        }

        private record Input(
                String name, @Nullable Path path, @Nullable InputStream stream) {}
    }
}

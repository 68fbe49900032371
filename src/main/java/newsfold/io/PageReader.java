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
import java.util.function.Consumer;
import newsfold.article.Page;
import newsfold.internal.Check;
import org.jspecify.annotations.Nullable;

/**
 * Reads scraped pages from JSON, tables, feeds, HTML, text and web archives, from directories and zip files of these, each
 * plain or compressed with gzip or zstd.
 *
 * <p>Lazy and single-pass: a page is read when it is asked for, in the order of the inputs, directories in the order of
 * their names. Memory is bounded by the longest record plus 24 to 48 bytes an id. What cannot be used (an empty or binary
 * file, a malformed line, a missing or repeated id, a file that vanishes) becomes a {@link Rejected} and reading goes on.
 *
 * <p>Belongs to one thread, but {@link #pages()} and the other counters may be watched from any.
 */
public final class PageReader implements Iterable<Page>, Closeable {
    private final InputSequence inputs;
    private final ReadContext context;
    private final List<Rejected> collected;
    private final List<Path> skipped;
    private final List<@Nullable Path> paths = new ArrayList<>();
    private boolean started;
    private boolean closed;

    private PageReader(Builder builder) {
        builder.inputs.forEach(input -> paths.add(input.path()));
        this.skipped = List.copyOf(builder.skipped);
        this.collected = new ArrayList<>();
        Consumer<Rejected> sink = builder.sink;
        this.context =
                new ReadContext(builder.maxRecordBytes, builder.names.copy(), sink == null ? collected::add : sink);
        this.inputs = new InputSequence(builder.inputs, skipped, context);
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
                        Check.state(!closed, "this reader is closed; open another one");
                        Page page = inputs.read();
                        if (page == null) {
                            return false;
                        }
                        action.accept(page);
                        return true;
                    }
                });
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
            return Optional.ofNullable(
                    JsonLinesPages.parse(line, line.length, source, position, new FieldNames(), new ReadAccounts()));
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
     * Returns what was read and not used, by the names of {@code summary.json}: {@code passedOver}, {@code unreadDates},
     * {@code unreadLanguages} and {@code unknownFields}. Complete once the iteration has ended.
     *
     * @return a copy of the counts
     */
    public Map<String, Long> notUsed() {
        return context.accounts().counts(context.ignored());
    }

    /**
     * Says what was read and not used: how many files and records of which kind were passed over, and which dates,
     * languages and fields were not understood, with the first examples. Complete once the iteration has ended.
     *
     * @return a line for a person about each kind
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(warnings());
        notes.addAll(context.accounts().fields());
        return notes;
    }

    /**
     * Returns the {@link #notes()} that tell a loss: all but those about fields that are not known, which most input has.
     *
     * @return a line for a person about each kind
     */
    public List<String> warnings() {
        return context.accounts().warnings(context.names());
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

    /**
     * Returns how many bytes the inputs hold as stored, to tell how much is left. Lists all directories, so it takes time;
     * may be called by another thread while this one reads.
     *
     * @return the bytes of all files of known kinds, or -1 if an input is a stream, whose length nobody knows
     * @throws IOException if a directory cannot be listed
     */
    public long totalBytes() throws IOException {
        long bytes = 0;
        for (Path path : paths) {
            if (path == null) {
                return -1;
            }
            if (Files.isDirectory(path)) {
                DirectoryWalk files = new DirectoryWalk(path, skipped, ReadContext.unwatched());
                for (InputFile file = files.next(); file != null; file = files.next()) {
                    bytes += file.content().bytesOnDisk();
                }
            } else {
                bytes += Files.size(path);
            }
        }
        return bytes;
    }

    /** Closes the file being read. Streams given to the builder are closed when they have been read to the end. */
    @Override
    public void close() throws IOException {
        closed = true;
        inputs.close();
    }

    /** Collects inputs and settings. Not for sharing between threads. */
    public static final class Builder {
        private final List<InputSequence.Input> inputs = new ArrayList<>();
        private final List<Path> skipped = new ArrayList<>();
        private final FieldNames names = new FieldNames();
        private int maxRecordBytes = 20 << 20;
        private @Nullable Consumer<Rejected> sink;

        private Builder() {}

        /**
         * Adds a file or directory.
         *
         * @param input a directory; a zip or WACZ file; or a file whose name ends in {@code .html}, {@code .htm},
         *     {@code .xhtml}, {@code .txt}, {@code .md}, {@code .json}, {@code .jsonl}, {@code .ndjson}, {@code .jl},
         *     {@code .csv}, {@code .tsv}, {@code .rss}, {@code .atom}, {@code .rdf}, {@code .xml}, {@code .warc},
         *     {@code .wet} or {@code .arc}, each also with {@code .gz} or {@code .zst}
         * @return this builder
         */
        public Builder add(Path input) {
            inputs.add(new InputSequence.Input(InputFile.text(input), input, null));
            return this;
        }

        /**
         * Adds a stream of JSON Lines, of one page of HTML, of JSON or of a feed, told apart by its first bytes.
         *
         * @param stream plain or compressed with gzip or zstd; the reader closes it at its end
         * @param name how rejects name it, such as {@code -} for standard input
         * @return this builder
         */
        public Builder add(InputStream stream, String name) {
            inputs.add(new InputSequence.Input(name, null, stream));
            return this;
        }

        /**
         * Says which name a field of a page has in JSON and tables, beside the names that are known. It counts more than
         * these.
         *
         * @param field one of {@code id}, {@code url}, {@code html}, {@code text}, {@code title}, {@code published},
         *     {@code fetched}, {@code site} and {@code language}
         * @param name its name in the input; dots lead into objects and lists, as in {@code article.body}
         * @return this builder
         * @throws IllegalArgumentException if there is no such field, or the name is blank
         */
        public Builder field(String field, String name) {
            names.add(field, name);
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
            for (InputSequence.Input input : inputs) {
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
                        "%s is of unknown kind; give a directory, or a file that ends in %s",
                        path,
                        InputFile.Kind.NAMES);
            }
            return new PageReader(this);
        }
    }
}

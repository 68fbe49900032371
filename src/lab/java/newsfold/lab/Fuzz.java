package newsfold.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.FoldOptions;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.boilerplate.ModelBytes;
import newsfold.internal.archive.ArchiveCheck;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.archive.RecordBytes;
import newsfold.internal.dates.DateText;
import newsfold.internal.story.StoryTracker;
import newsfold.internal.templates.SiteTemplates;
import newsfold.io.HtmlBytes;
import newsfold.io.PageReader;
import newsfold.signature.Fingerprint;

/**
 * Entries for foreign bytes, in the form a coverage-guided fuzzer calls. Whatever an entry does not promise to throw is
 * a find: any {@link Error}, and any exception but the documented ones.
 */
public final class Fuzz {
    /** The entries by name. */
    static final Map<String, Consumer<byte[]>> ENTRIES = new TreeMap<>(Map.ofEntries(
            Map.entry("html", bytes -> extract(html(utf8(bytes)))),
            Map.entry("html-bytes", bytes -> extract(html(HtmlBytes.decode(bytes, null)))),
            Map.entry("text", bytes -> extract(Page.text("page", utf8(bytes)))),
            Map.entry("json-ld", Fuzz::structuredData),
            Map.entry("dates", bytes -> DateText.find(utf8(bytes))),
            Map.entry("json-lines", bytes -> read(bytes, "pages.jsonl")),
            Map.entry("json", bytes -> read(bytes, "page.json")),
            Map.entry("csv", bytes -> read(bytes, "pages.csv")),
            Map.entry("feed", bytes -> read(bytes, "feed.rss")),
            Map.entry("arc", bytes -> read(bytes, "pages.arc")),
            Map.entry("zip", bytes -> read(bytes, "pages.zip")),
            Map.entry("zstd", bytes -> read(bytes, "pages.jsonl.zst")),
            Map.entry("warc", bytes -> read(bytes, "pages.warc")),
            Map.entry("gzip", bytes -> read(bytes, "pages.jsonl.gz")),
            Map.entry("fingerprint", Fuzz::fingerprint),
            Map.entry("tracker", Fuzz::tracker),
            Map.entry("templates", Fuzz::templates),
            Map.entry("model", Fuzz::model),
            Map.entry("record", Fuzz::record),
            Map.entry("archive", Fuzz::archive),
            Map.entry("fold", Fuzz::foldInAnyCut)));

    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
    private static final int MAX_RECORD_BYTES = 1 << 20;

    private static Consumer<byte[]> entry = bytes -> {};
    private static Path directory = Path.of("");

    /** Files of a sound archive, by name. */
    private static final Map<String, byte[]> ARCHIVE = new TreeMap<>();

    private static final Map<State, byte[]> STATES = new EnumMap<>(State.class);
    private static final List<byte[]> RECORDS = new ArrayList<>();

    private Fuzz() {}

    /**
     * Chooses the entry; the fuzzer calls it once.
     *
     * @param arguments the name of the entry and a directory for files; without one, a new temporary one is made
     * @throws IOException if no directory for files can be made
     */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        Consumer<byte[]> chosen = arguments.length == 0 ? null : ENTRIES.get(arguments[0]);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "name one of the entries %s", String.join(", ", ENTRIES.keySet())));
        }
        directory = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("newsfold-fuzz");
        entry = chosen;
        // Loading models and code is no part of any input's time.
        soundArchive();
        entry.accept(new byte[0]);
    }

    /**
     * Feeds one input to the entry.
     *
     * @param data the input
     */
    public static void fuzzerTestOneInput(byte[] data) {
        entry.accept(data);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Page.Builder html(String html) {
        return Page.html("page", html);
    }

    private static void extract(Page.Builder page) {
        Extraction extraction = EXTRACTOR.extract(
                page.url("https://courier.example/2026/03/pier").build());
        if (extraction.article().isEmpty() && extraction.reason().contains("cannot be read")) {
            throw new IllegalStateException(extraction.reason());
        }
    }

    private static void structuredData(byte[] bytes) {
        extract(html("<html><head><script type=\"application/ld+json\">" + utf8(bytes)
                + "</script></head><body><h1>The pier opens again</h1><p>The northern pier opened on Tuesday after two"
                + " years of repairs, and the first ferry left with four hundred people on board.</p></body></html>"));
    }

    private static void read(byte[] bytes, String name) {
        try {
            Path file = Files.write(directory.resolve(name), bytes);
            try (PageReader reader = PageReader.builder()
                    .add(file)
                    .maxRecordBytes(MAX_RECORD_BYTES)
                    .open()) {
                reader.forEach(page -> {});
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("a damaged file ended the run", e);
        }
    }

    private static void fingerprint(byte[] bytes) {
        try {
            Fingerprint read = Fingerprint.fromBytes(damaged(bytes, State.FINGERPRINT));
            read.jaccard(read);
        } catch (IllegalArgumentException e) {
            requireMessage(e);
        }
    }

    private static void tracker(byte[] bytes) {
        try {
            StoryTracker.fromBytes(damaged(bytes, State.STORIES)).toBytes();
        } catch (IOException e) {
            requireMessage(e);
        }
    }

    private static void templates(byte[] bytes) {
        try {
            SiteTemplates.fromBytes(damaged(bytes, State.TEMPLATES)).toBytes();
        } catch (IOException e) {
            requireMessage(e);
        }
    }

    private static void model(byte[] bytes) {
        try {
            ModelBytes.read(changed(bytes, ModelBytes.sound()));
        } catch (IOException e) {
            requireMessage(e);
        }
    }

    /** The first byte says the kind. */
    private static void record(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        try {
            soundArchive();
            int kind = (bytes[0] & 0xff) % RECORDS.size();
            RecordBytes.read(kind, changed(Arrays.copyOfRange(bytes, 1, bytes.length), RECORDS.get(kind)));
        } catch (IOException e) {
            requireMessage(e);
        }
    }

    /** What an archive keeps as bytes of its own. */
    private enum State {
        FINGERPRINT,
        STORIES,
        TEMPLATES
    }

    private static byte[] damaged(byte[] input, State state) {
        try {
            soundArchive();
            return changed(input, STATES.get(state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes an input that begins with a zero as it is, any other as changes to sound bytes. */
    private static byte[] changed(byte[] input, byte[] sound) {
        if (input.length > 0 && input[0] == 0) {
            return Arrays.copyOfRange(input, 1, input.length);
        }
        byte[] bytes = sound.clone();
        change(input, Map.of("", bytes));
        return bytes;
    }

    /** Overwrites bytes: five of an input say the file, the place in three, and the new value. */
    private static void change(byte[] changes, Map<String, byte[]> files) {
        List<byte[]> contents = new ArrayList<>(files.values());
        for (int at = 0; at + 4 < changes.length; at += 5) {
            byte[] content = contents.get((changes[at] & 0xff) % contents.size());
            int place = ((changes[at + 1] & 0xff) << 16) | ((changes[at + 2] & 0xff) << 8) | (changes[at + 3] & 0xff);
            if (content.length > 0) {
                content[place % content.length] = changes[at + 4];
            }
        }
    }

    private static void requireMessage(Exception refusal) {
        if (refusal.getMessage() == null || refusal.getMessage().isBlank()) {
            throw new IllegalStateException("refused without a word", refusal);
        }
    }

    private static void archive(byte[] changes) {
        try {
            Path path = clear(directory.resolve("damaged"));
            Map<String, byte[]> damaged = new TreeMap<>();
            soundArchive().forEach((name, content) -> damaged.put(name, content.clone()));
            change(changes, damaged);
            for (Map.Entry<String, byte[]> file : damaged.entrySet()) {
                Files.write(path.resolve(file.getKey()), file.getValue());
            }
            ArchiveCheck.of(path).problems();
            readAll(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readAll(Path path) {
        try (ArchiveIndex reader = ArchiveIndex.open(path)) {
            for (String id : reader.ids()) {
                reader.article(id);
                reader.fingerprint(id);
            }
            reader.info();
        } catch (IOException | UncheckedIOException e) {
            requireMessage(e);
        }
    }

    private static Map<String, byte[]> soundArchive() throws IOException {
        if (ARCHIVE.isEmpty()) {
            Path path = directory.resolve("sound");
            try (Newsfold fold = Newsfold.open(path)) {
                for (int i = 0; i < 6; i++) {
                    fold.add(page(new byte[] {(byte) i, (byte) (i + 1), 3, (byte) (i * 2)}, i));
                }
                fold.commit("first");
            }
            try (ArchiveIndex reader = ArchiveIndex.open(path)) {
                STATES.put(State.FINGERPRINT, reader.fingerprint("page0").orElseThrow());
                STATES.put(State.STORIES, reader.blob(StoryTracker.STATE).orElseThrow());
                STATES.put(
                        State.TEMPLATES,
                        reader.blob("site-templates/site1.example").orElseThrow());
                RECORDS.addAll(RecordBytes.of(reader));
            }
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    ARCHIVE.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return ARCHIVE;
    }

    private static Path clear(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(path);
    }

    /**
     * Folds pages made of the bytes in their order, backwards and on two threads: nothing must differ. Neither must groups
     * and matches if they come as batches.
     */
    private static void foldInAnyCut(byte[] bytes) {
        List<Page> pages = new ArrayList<>();
        for (int at = 0; at < bytes.length && pages.size() < 12; at += 8) {
            pages.add(page(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 8)), pages.size()));
        }
        List<Page> backwards = new ArrayList<>(pages);
        Collections.reverse(backwards);
        String result = fold(pages, 1);
        if (!result.equals(fold(backwards, 1)) || !result.equals(fold(pages, 2))) {
            throw new IllegalStateException("the order or the number of threads changed a result");
        }
        int cut = bytes.length == 0 ? 0 : (bytes[0] & 0xff) % (pages.size() + 1);
        List<List<Page>> batches = List.of(backwards.subList(0, cut), backwards.subList(cut, pages.size()));
        if (!foldBatches(List.of(pages)).equals(foldBatches(batches))) {
            throw new IllegalStateException("the cut into batches changed groups or matches");
        }
    }

    private static String fold(List<Page> pages, int threads) {
        try (Newsfold fold =
                Newsfold.inMemory(FoldOptions.builder().threads(threads).build())) {
            FoldResult result = fold.fold(pages);
            List<Object> all = new ArrayList<>(result.groups());
            all.addAll(result.stories());
            all.addAll(result.matches());
            return sorted(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without templates, which a site teaches batch by batch, and ids of groups, which stay what they were at first. */
    private static String foldBatches(List<List<Page>> batches) {
        try (Newsfold fold =
                Newsfold.inMemory(FoldOptions.builder().strip(false).build())) {
            List<Page> pages = new ArrayList<>();
            for (List<Page> batch : batches) {
                fold.fold(batch);
                pages.addAll(batch);
            }
            FoldResult result = fold.fold(pages);
            List<Object> all = new ArrayList<>(result.matches());
            result.groups().forEach(group -> all.add(group.canonical() + " stands for " + group.members()));
            return sorted(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sorted(List<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }

    private static final List<String> SENTENCES = List.of(
            "The northern pier opened again on Tuesday after two years of repairs.",
            "Four hundred people were on board of the first ferry, the harbour office said.",
            "The council of Millbrook voted for a new bridge over the river Sorn.",
            "Police in Brightwater asked for witnesses of a fire in Garden Street.",
            "\"We waited a long time for this day,\" said the captain, Ada Nordin.",
            "Share prices of the bank fell by four percent after its report.",
            "The repairs cost 21 million crowns, twice as much as was planned.",
            "Read more about the harbour on our pages.",
            "An earthquake shook the coast near Port Calder at dawn, and nobody was hurt.",
            "The school stays closed until the roof is mended, its head told parents.");

    private static Page page(byte[] part, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < part.length; i++) {
            text.append(SENTENCES.get((part[i] & 0xff) % SENTENCES.size())).append('\n');
        }
        int site = part.length == 0 ? 0 : part[0] & 3;
        return Page.text("page" + number, text.toString())
                .url("https://site" + site + ".example/" + number)
                .build();
    }
}

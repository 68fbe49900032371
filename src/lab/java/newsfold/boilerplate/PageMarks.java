package newsfold.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.internal.Mix;
import newsfold.internal.html.HtmlBlock;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks of a page a reader marked as body, by hashes of their texts: {@code NAME.marks} of the lab resources, a page
 * a line, {@code ID<TAB>body<TAB>unsure}. What is in neither list is boilerplate. {@code PageMarks DATA SET SHEETS-MARKED OUT}
 * makes such a file of what was marked on {@link MarkingSheet}s, {@code ID<TAB>12-18,20<TAB>25} a page with the numbers of
 * blocks, or {@code ID<TAB>SKIP} for what is no article.
 */
final class PageMarks {
    private static final int DIGITS = 7;

    private final Map<String, Marks> pages = new HashMap<>();

    private record Marks(Set<String> body, Set<String> unsure) {}

    private PageMarks(Stream<String> lines) {
        lines.forEach(line -> {
            String[] fields = line.split("\t", -1);
            pages.put(fields[0], new Marks(keys(fields[1]), keys(fields[2])));
        });
    }

    /** Returns the marks of a set, none if it has no file. */
    static PageMarks of(String set) {
        try (InputStream in = PageMarks.class.getResourceAsStream(set + ".marks")) {
            return in == null
                    ? new PageMarks(Stream.of())
                    : new PageMarks(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines that {@link #line} made. */
    static PageMarks of(List<String> lines) {
        return new PageMarks(lines.stream());
    }

    /** Returns the line of a page. */
    static String line(String id, List<HtmlBlock> blocks, BitSet body, BitSet unsure) {
        List<String> keys = keys(blocks);
        return id + '\t' + chosen(keys, body) + '\t' + chosen(keys, unsure);
    }

    private static String chosen(List<String> keys, BitSet blocks) {
        return blocks.stream().mapToObj(keys::get).collect(Collectors.joining());
    }

    private static Set<String> keys(String digits) {
        Set<String> keys = new HashSet<>();
        for (int at = 0; at < digits.length(); at += DIGITS) {
            keys.add(digits.substring(at, at + DIGITS));
        }
        return keys;
    }

    /** Returns 1 for body, 0 for not, NaN where the reader was not sure; null if the page was not marked as it is cut now. */
    float @Nullable [] labels(String id, List<HtmlBlock> blocks) {
        Marks marks = pages.get(id);
        if (marks == null) {
            return null;
        }
        float[] labels = new float[blocks.size()];
        int found = 0;
        List<String> keys = keys(blocks);
        for (int i = 0; i < labels.length; i++) {
            boolean body = marks.body.contains(keys.get(i));
            boolean unsure = marks.unsure.contains(keys.get(i));
            labels[i] = body ? 1 : unsure ? Float.NaN : 0;
            found += body || unsure ? 1 : 0;
        }
        return found == marks.body.size() + marks.unsure.size() ? labels : null;
    }

    /** Texts that a page repeats are told apart by how often they came before. */
    private static List<String> keys(List<HtmlBlock> blocks) {
        List<String> keys = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (HtmlBlock block : blocks) {
            int before = seen.merge(block.text, 1, Integer::sum) - 1;
            // Text and count in halves of their own: added up, the second "1" of a list would be the first "2".
            long key = Mix.mix(((long) before << 32) | Integer.toUnsignedLong(block.text.hashCode()));
            keys.add(String.format(Locale.ROOT, "%07x", key >>> 36));
        }
        return keys;
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> marked = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[2]))) {
            String[] fields = line.split("\t", 3);
            if (!fields[1].equals("SKIP")) {
                marked.put(fields[0], line);
            }
        }
        Map<String, String> lines = new TreeMap<>();
        for (TrainBlockModel.Sample sample : TrainBlockModel.read(Path.of(args[0]))) {
            String id = sample.id.substring(sample.id.indexOf('/') + 1);
            String line = sample.id.startsWith(args[1] + '/') ? marked.get(id) : null;
            if (line != null) {
                String[] fields = line.split("\t", -1);
                BitSet unsure = fields.length > 2 ? blocks(fields[2]) : new BitSet();
                lines.put(id, line(id, sample.dom.blocks(), blocks(fields[1]), unsure));
            }
        }
        Files.write(Path.of(args[3]), lines.values());
    }

    /** Reads {@code 12-18,20}. */
    private static BitSet blocks(String ranges) {
        BitSet blocks = new BitSet();
        for (String range : ranges.isBlank() ? new String[0] : ranges.split(",")) {
            String[] ends = range.strip().split("-");
            blocks.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return blocks;
    }
}

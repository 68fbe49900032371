package newsfold.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import newsfold.internal.Json;
import newsfold.internal.WhiteSpace;
import newsfold.internal.lines.TextLine;
import newsfold.internal.plaintext.PlainLine;
import org.jspecify.annotations.Nullable;

/** Flattened pages whose lines are judged: 1 body, 0 boilerplate, null where nobody knows. */
final class LabelledPages {
    private LabelledPages() {}

    /** A page; lines that are not {@code judged} are neither body nor boilerplate, and coverage is how much of the body the lines hold. */
    record Page(String set, String id, String host, List<TextLine> lines, BitSet body, BitSet judged, double coverage) {
        /** Makes a page of its lines and what each is: 1, 0 or anything else. */
        static Page of(String set, String id, String host, List<?> texts, List<?> gold, double coverage) {
            List<PlainLine> plain = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                String text = WhiteSpace.fold(String.valueOf(texts.get(i)));
                if (!text.isEmpty()) {
                    plain.add(new PlainLine(i + 1, text, PlainLine.UNKNOWN, PlainLine.Mark.UNMARKED));
                }
            }
            List<TextLine> lines = TextLine.of(plain);
            BitSet body = new BitSet();
            BitSet judged = new BitSet();
            for (int i = 0; i < lines.size(); i++) {
                if (gold.get(lines.get(i).number - 1) instanceof Number value) {
                    body.set(i, value.intValue() == 1);
                    judged.set(i);
                }
            }
            return new Page(set, id, host, lines, body, judged, coverage);
        }
    }

    static List<Page> read(Path file, String set) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Map<String, @Nullable Object> json = Json.parseObject(line);
                if (!(json.get("lines") instanceof List<?> texts) || !(json.get("gold") instanceof List<?> gold)) {
                    throw new IOException("a page needs lines and gold: " + json.get("id"));
                }
                double coverage = json.get("cov") instanceof Number value ? value.doubleValue() : 1;
                pages.add(Page.of(
                        set, String.valueOf(json.get("id")), String.valueOf(json.get("host")), texts, gold, coverage));
            }
        }
        return pages;
    }
}

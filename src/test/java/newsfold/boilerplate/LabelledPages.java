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
import org.jspecify.annotations.Nullable;

/** Flattened pages whose lines are judged: 1 body, 0 chrome. */
final class LabelledPages {
    private LabelledPages() {}

    record Page(String set, String id, String host, List<TextLine> lines, BitSet body, double coverage) {}

    static List<Page> read(Path file, String set) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Map<String, @Nullable Object> json = Json.parseObject(line);
                if (!(json.get("lines") instanceof List<?> texts) || !(json.get("gold") instanceof List<?> gold)) {
                    throw new IOException("a page needs lines and gold: " + json.get("id"));
                }
                StringBuilder text = new StringBuilder();
                for (Object one : texts) {
                    text.append(String.valueOf(one).replaceAll("\\R", " ")).append('\n');
                }
                List<TextLine> lines = TextLine.split(text.toString());
                BitSet body = new BitSet();
                for (int i = 0; i < lines.size(); i++) {
                    body.set(i, gold.get(lines.get(i).number - 1) instanceof Number value && value.intValue() == 1);
                }
                double coverage = json.get("cov") instanceof Number value ? value.doubleValue() : 1;
                pages.add(new Page(
                        set, String.valueOf(json.get("id")), String.valueOf(json.get("host")), lines, body, coverage));
            }
        }
        return pages;
    }
}

package newsfold.internal.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Removed;

/** What the stripper made of one flattened page, beside what a person made of it. */
record TextPageResult(String id, String host, TextMeasure lines, TextMeasure shingles, String rendered) {
    static TextPageResult of(
            String id, String host, List<String> lines, List<Optional<Boolean>> gold, Article stripped) {
        Map<Integer, Removed> removed = new HashMap<>();
        stripped.removed().forEach(line -> removed.put(line.position(), line));
        long hit = 0;
        long extra = 0;
        long missing = 0;
        StringBuilder rendered = new StringBuilder("title " + stripped.title() + "\n");
        for (int i = 0; i < lines.size(); i++) {
            Optional<Boolean> wanted = gold.get(i);
            Removed cut = removed.get(i + 1);
            boolean kept = cut == null && !lines.get(i).isBlank();
            if (wanted.isPresent()) {
                hit += kept && wanted.get() ? 1 : 0;
                extra += kept && !wanted.get() ? 1 : 0;
                missing += !kept && wanted.get() ? 1 : 0;
            }
            boolean wrong = wanted.isPresent() && wanted.get() != kept;
            rendered.append(wrong ? kept ? "TOO MUCH " : "MISSING  " : kept ? "body     " : "         ")
                    .append(lines.get(i))
                    .append(cut == null ? "" : "   [" + cut.reason() + ": " + cut.rule() + "]")
                    .append('\n');
        }
        String body = IntStream.range(0, lines.size())
                .filter(i -> gold.get(i).orElse(false))
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n\n"));
        String found = stripped.body().stream().map(Block::text).collect(Collectors.joining("\n\n"));
        return new TextPageResult(
                id, host, new TextMeasure(hit, extra, missing), TextMeasure.shingles(found, body), rendered.toString());
    }

    /** Held back from training: the same tenth of hosts as in {@link PageResult#heldOut}. */
    boolean heldOut() {
        return Math.floorMod((host.hashCode() * 0x9E3779B9) >>> 8, 10) == 0;
    }
}

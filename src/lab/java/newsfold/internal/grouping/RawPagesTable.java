package newsfold.internal.grouping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.boilerplate.Boilerplate;
import newsfold.internal.grouping.RawPages.Kind;
import newsfold.internal.grouping.RawPages.RawPage;

/** Prints how well made-up pages of each kind are grouped, raw and extracted: {@code COUNT} pages each. */
final class RawPagesTable {
    private RawPagesTable() {}

    public static void main(String[] args) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("usual", Kind.USUAL);
        kinds.put("every article copied", Kind.COPIED);
        kinds.put("short articles", Kind.SHORT);
        kinds.put("much boilerplate", Kind.CLUTTERED);
        kinds.put("copies of copies", Kind.DRIFTING);
        kinds.forEach((name, kind) -> {
            List<RawPage> pages = RawPages.generate(1, Integer.parseInt(args[0]), kind);
            print(name + ", raw", RawPagesTest.scores(pages, RawPage::text, Boilerplate.KEPT));
            print(name + ", extracted", RawPagesTest.scores(pages, RawPage::article, Boilerplate.ABSENT));
        });
    }

    private static void print(String name, PairScores scores) {
        System.out.println(String.format(
                Locale.ROOT,
                "%-32s F1 %.3f, precision %.4f, recall %.4f, largest group %d",
                name,
                scores.f1(),
                scores.precision(),
                scores.recall(),
                scores.largest()));
    }
}

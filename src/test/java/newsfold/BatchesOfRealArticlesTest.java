package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import newsfold.article.Page;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.io.PageReader;
import newsfold.verify.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The promise that a cut into batches changes nothing, kept on articles that overlap in every way real ones do. */
class BatchesOfRealArticlesTest {
    private static final Path DATA = Path.of("../shared/data/duplicates");
    private static final int PAIRS = 25;

    @TempDir
    Path directory;

    static boolean hasData() {
        return Files.isDirectory(DATA);
    }

    /** Articles that resemble others, and as many again that do not. Arguments: set, how many pairs. */
    private static List<Page> pages(String set, int pairs) throws IOException {
        Set<String> wanted = new TreeSet<>();
        List<String> lines = Files.readAllLines(DATA.resolve(set + ".pairs.tsv"));
        // Spread over the file, which is sorted by likeness.
        for (int i = 0; i < pairs; i++) {
            String[] cells =
                    lines.get(1 + (int) ((long) i * (lines.size() - 1) / pairs)).split("\t", -1);
            wanted.add(cells[0]);
            wanted.add(cells[1]);
        }
        List<Page> chosen = new ArrayList<>();
        int others = 0;
        int seen = 0;
        try (PageReader pages = PageReader.open(DATA.resolve(set + ".jsonl.gz"))) {
            for (Page page : pages) {
                boolean other = seen++ % 67 == 0 && others < wanted.size();
                if (wanted.contains(page.id()) || other) {
                    others += other ? 1 : 0;
                    chosen.add(page);
                }
            }
        }
        return chosen;
    }

    @Test
    @EnabledIf("hasData")
    void oneOrTenOrAHundredBatchesInAnyOrderGiveTheSameGroupsAndRelations() throws IOException {
        compare("reuters-2009-2010", PAIRS, 1);
    }

    void compare(String set, int pairs, int orders) throws IOException {
        List<Page> pages = pages(set, pairs);
        List<String> expected = fold(pages, 1, directory.resolve(set + "-whole"));
        assertTrue(
                expected.size() > pairs && expected.get(0).startsWith("group"),
                () -> "groups of several among " + expected.size() + " lines");
        for (int order = 0; order < orders; order++) {
            List<Page> shuffled = new ArrayList<>(pages);
            Collections.shuffle(shuffled, new Random(order));
            for (int batches : new int[] {1, 10, 100}) {
                Path archive = directory.resolve(set + "-" + order + "-" + batches);
                assertEquals(expected, fold(shuffled, batches, archive), set + " in " + batches + ", order " + order);
            }
        }
        System.out.println(set + ": " + pages.size() + " articles in 1, 10 and 100 batches, " + orders
                + " orders: the same " + expected.size() + " groups, members and matches");
    }

    /** Folds into an archive, and returns all it then says of groups and matches. */
    private static List<String> fold(List<Page> pages, int batches, Path archive) throws IOException {
        FoldOptions options = FoldOptions.builder().strip(false).build();
        try (Newsfold fold = Newsfold.open(archive, options)) {
            for (int batch = 0; batch < batches; batch++) {
                int from = (int) ((long) pages.size() * batch / batches);
                int to = (int) ((long) pages.size() * (batch + 1) / batches);
                fold.fold(pages.subList(from, to));
            }
        }
        // Opened again, so that it is the archive that speaks; one page that comes again shows nothing but what is
        // there.
        List<String> lines = new ArrayList<>();
        try (Newsfold fold = Newsfold.open(archive, options)) {
            FoldResult all = fold.fold(pages);
            assertEquals(List.of(), all.events());
            for (DuplicateGroup group : all.groups()) {
                if (group.members().size() > 1) {
                    lines.add("group of " + group.canonical());
                    for (Member member : group.members()) {
                        lines.add("member of " + group.canonical() + ": " + member);
                    }
                }
            }
            for (Match match : all.matches()) {
                lines.add("match " + match);
            }
        }
        Collections.sort(lines);
        return lines;
    }
}

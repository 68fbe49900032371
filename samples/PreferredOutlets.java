import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import newsfold.FoldOptions;
import newsfold.FoldResult;
import newsfold.Newsfold;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Item;
import newsfold.io.PageReader;

/**
 * A canonical policy of one's own: the longest copy stands for a group, of equal ones the one whose outlet comes first.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar samples/PreferredOutlets.java PAGES ARCHIVE OUT}
 */
public final class PreferredOutlets {
    private PreferredOutlets() {}

    /** Has no state, so that threads and the executors of Spark may share it. */
    static final class Longest implements CanonicalPolicy {
        private static final long serialVersionUID = 1;

        @Override
        public Item choose(List<Item> members) {
            return members.stream()
                    .min(Comparator.comparingInt(Item::length)
                            .reversed()
                            .thenComparing(item -> String.valueOf(item.site()))
                            .thenComparing(Item::id))
                    .orElseThrow();
        }
    }

    public static void main(String[] args) throws IOException {
        FoldOptions options =
                FoldOptions.builder().canonicalPolicy(new Longest()).build();
        try (PageReader pages = PageReader.open(Path.of(args[0]));
                Newsfold fold = Newsfold.open(Path.of(args[1]), options)) {
            FoldResult result = fold.fold(pages);
            result.writeTo(Path.of(args[2]));
            for (DuplicateGroup group : result.groups()) {
                if (group.members().size() > 1) {
                    System.out.println(
                            group.canonical() + " of " + group.members().size());
                }
            }
        }
    }
}

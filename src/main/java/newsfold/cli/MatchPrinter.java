package newsfold.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.Numbers;
import newsfold.internal.WordDiff;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/** Prints a match with its evidence, on lines of at most {@value LineWrapper#WIDTH} characters. */
final class MatchPrinter {
    private static final int MAX_PASSAGES = 8;
    private static final int MAX_GAPS = 12;
    private static final int MAX_CHANGES = 20;

    /** Characters of the text before and after a change, cut at words. */
    private static final int CONTEXT = 28;

    private final PrintWriter out;
    private final Article a;
    private final Article b;

    MatchPrinter(PrintWriter out, Article a, Article b) {
        this.out = out;
        this.a = a;
        this.b = b;
    }

    /** Prints a match of sides with the ids "A" and "B", in either order. */
    void print(Match match) {
        boolean inverse = match.a().equals("B");
        describe("A", a);
        describe("B", b);
        out.println();
        print("", sentence(match));
        out.println();
        percent(match.jaccard(), "of all shingles are in both (Jaccard)");
        percent(inverse ? match.containmentOfB() : match.containmentOfA(), "of A stands in B");
        percent(inverse ? match.containmentOfA() : match.containmentOfB(), "of B stands in A");
        List<Passage> passages = new ArrayList<>(match.passages());
        if (inverse) {
            passages.replaceAll(Passage::inverse);
        }
        passages.sort(Comparator.comparingInt(Passage::startA));
        shared(passages);
        differences(match.relation(), passages);
    }

    private void print(String indent, String text) {
        LineWrapper.lines(text, indent).forEach(out::println);
    }

    /** Prints the changed words of two copies, else the text outside shared passages. */
    private void differences(Relation relation, List<Passage> passages) {
        Optional<List<WordDiff.Change>> changes = relation.merges() || relation == Relation.SAME_TEMPLATE
                ? WordDiff.of(a.text(), b.text())
                : Optional.empty();
        if (changes.isPresent()) {
            changes(changes.get());
        } else if (relation != Relation.NONE) {
            outsidePassages("Only in A", a.text(), passages, false);
            outsidePassages("Only in B", b.text(), passages, true);
        }
    }

    private void changes(List<WordDiff.Change> changes) {
        out.println();
        if (changes.isEmpty()) {
            out.println("No word differs");
            return;
        }
        out.println("Differences: [-only in A-] {+only in B+}");
        LimitedList.print(out, changes, MAX_CHANGES, "    ", this::change);
    }

    private void change(WordDiff.Change change) {
        String removed = a.text().substring(change.startA(), change.endA());
        String added = b.text().substring(change.startB(), change.endB());
        print(
                "    ",
                "  ~ " + LineWrapper.before(a.text(), change.startA(), CONTEXT)
                        + (removed.isEmpty() ? "" : "[-" + LineWrapper.shorten(removed) + "-] ")
                        + (added.isEmpty() ? "" : "{+" + LineWrapper.shorten(added) + "+} ")
                        + LineWrapper.after(a.text(), change.endA(), CONTEXT));
    }

    private void describe(String name, Article article) {
        print("   ", name + "  " + (article.title().isBlank() ? "(no title)" : article.title()));
        List<String> facts = new ArrayList<>();
        facts.add(article.id());
        article.site().ifPresent(facts::add);
        article.published().map(ArticleDate::toString).ifPresent(facts::add);
        facts.add(Numbers.count(article.text().length(), "character", "characters"));
        print("   ", "   " + String.join(" · ", facts));
    }

    private static String sentence(Match match) {
        String first = match.a();
        String second = match.b();
        return switch (match.relation()) {
            case EXACT -> "EXACT: the same words in the same order.";
            case NEAR_DUPLICATE -> "NEAR_DUPLICATE: the same article with small changes.";
            case UPDATED -> "UPDATED: " + first + " is a later version of " + second + ".";
            case UPDATED_BY -> "UPDATED_BY: " + first + " is an earlier version of " + second + ".";
            case CONTAINS -> "CONTAINS: " + first + " holds nearly all of " + second + ", and much more.";
            case CONTAINED_IN ->
                "CONTAINED_IN: nearly all of " + first + " stands in " + second + ", which holds much more.";
            case SAME_TEMPLATE ->
                "SAME_TEMPLATE: two messages in the same words; names, numbers, days and places differ.";
            case SHARES_PASSAGE -> "SHARES_PASSAGE: different articles with a passage in common.";
            case NONE -> "NONE: nothing worth reporting in common.";
        };
    }

    private void percent(double ratio, String name) {
        out.println(String.format(Locale.ROOT, "  %5.1f %%  %s", 100 * ratio, name));
    }

    private void shared(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        out.println();
        out.println("Shared, by characters of both texts");
        LimitedList.print(out, passages, MAX_PASSAGES, "    ", passage -> {
            out.println("  A " + passage.startA() + "-" + passage.endA() + ", B " + passage.startB() + "-"
                    + passage.endB());
            item("=", a.text().substring(passage.startA(), passage.endA()));
        });
    }

    /** Prints the parts of a text that no passage covers. */
    private void outsidePassages(String name, String text, List<Passage> passages, boolean second) {
        List<Passage> sorted = new ArrayList<>(passages);
        sorted.sort(Comparator.comparingInt(passage -> second ? passage.startB() : passage.startA()));
        List<String> gaps = new ArrayList<>();
        int at = 0;
        for (Passage passage : sorted) {
            gap(text, at, second ? passage.startB() : passage.startA(), gaps);
            at = Math.max(at, second ? passage.endB() : passage.endA());
        }
        gap(text, at, text.length(), gaps);
        if (gaps.isEmpty()) {
            return;
        }
        out.println();
        out.println(name);
        LimitedList.print(out, gaps, MAX_GAPS, "    ", gap -> item(second ? "+" : "-", gap));
    }

    private static void gap(String text, int from, int to, List<String> gaps) {
        int start = from;
        // A gap starts after the punctuation that ends the passage before it.
        while (start < to && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start < to) {
            gaps.add(text.substring(start, to));
        }
    }

    private void item(String sign, String text) {
        print("    ", "  " + sign + " " + LineWrapper.shorten(text));
    }
}

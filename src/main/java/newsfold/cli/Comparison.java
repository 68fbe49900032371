package newsfold.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.WordDiff;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/** Prints a match so that a person can check it, on lines of at most {@value Wrap#WIDTH} characters. */
final class Comparison {
    private static final int PASSAGES = 8;
    private static final int REST = 12;
    private static final int CHANGES = 20;
    /** Characters of the texts around a change, cut at words. */
    private static final int AROUND = 28;

    private final PrintWriter out;
    private final Article a;
    private final Article b;

    Comparison(PrintWriter out, Article a, Article b) {
        this.out = out;
        this.a = a;
        this.b = b;
    }

    /** Prints a match whose sides are named "A" and "B", in either order. */
    void print(Match match) {
        boolean turned = match.a().equals("B");
        describe("A", a);
        describe("B", b);
        out.println();
        print("", sentence(match));
        out.println();
        figure(match.jaccard(), "of all that is said stands in both (Jaccard)");
        figure(turned ? match.containmentOfB() : match.containmentOfA(), "of A stands in B");
        figure(turned ? match.containmentOfA() : match.containmentOfB(), "of B stands in A");
        List<Passage> passages = new ArrayList<>(match.passages());
        if (turned) {
            passages.replaceAll(Passage::inverse);
        }
        passages.sort(Comparator.comparingInt(Passage::startA));
        shared(passages);
        differences(match.relation(), passages);
    }

    private void print(String indent, String text) {
        Wrap.lines(text, indent).forEach(out::println);
    }

    /** Word by word for two forms of one article, else what no shared passage covers. */
    private void differences(Relation relation, List<Passage> passages) {
        Optional<List<WordDiff.Change>> changes =
                relation.merges() ? WordDiff.of(a.text(), b.text()) : Optional.empty();
        if (changes.isPresent()) {
            changes(changes.get());
        } else if (relation != Relation.NONE) {
            rest("Only in A", a.text(), passages, false);
            rest("Only in B", b.text(), passages, true);
        }
    }

    private void changes(List<WordDiff.Change> changes) {
        out.println();
        if (changes.isEmpty()) {
            out.println("No word differs");
            return;
        }
        out.println("Differences: [-only in A-] {+only in B+}");
        for (WordDiff.Change change : changes.subList(0, Math.min(CHANGES, changes.size()))) {
            String left = a.text().substring(change.startA(), change.endA());
            String added = b.text().substring(change.startB(), change.endB());
            print(
                    "    ",
                    "  ~ " + Wrap.before(a.text(), change.startA(), AROUND)
                            + (left.isEmpty() ? "" : "[-" + Wrap.shorten(left) + "-] ")
                            + (added.isEmpty() ? "" : "{+" + Wrap.shorten(added) + "+} ")
                            + Wrap.after(a.text(), change.endA(), AROUND));
        }
        more(changes.size() - CHANGES);
    }

    private void describe(String name, Article article) {
        print("   ", name + "  " + (article.title().isBlank() ? "(no title)" : article.title()));
        List<String> facts = new ArrayList<>();
        facts.add(article.id());
        article.site().ifPresent(facts::add);
        article.published().map(ArticleDate::toString).ifPresent(facts::add);
        facts.add(article.text().length() + " characters");
        print("   ", "   " + String.join(" · ", facts));
    }

    private static String sentence(Match match) {
        String first = match.a();
        String second = match.b();
        return switch (match.relation()) {
            case EXACT -> "EXACT: the same words in the same order.";
            case NEAR_DUPLICATE -> "NEAR_DUPLICATE: the same article with small changes.";
            case UPDATED -> "UPDATED: " + first + " is a later version of " + second + ".";
            case CONTAINS -> "CONTAINS: " + first + " holds nearly all of " + second + ", and much more.";
            case CONTAINED_IN ->
                "CONTAINED_IN: nearly all of " + first + " stands in " + second + ", which holds much more.";
            case SHARES_PASSAGE -> "SHARES_PASSAGE: different articles with a passage in common.";
            case NONE -> "NONE: nothing worth reporting in common.";
        };
    }

    private void figure(double ratio, String name) {
        out.println(String.format(Locale.ROOT, "  %5.1f %%  %s", 100 * ratio, name));
    }

    private void shared(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        out.println();
        out.println("Shared, by characters of both texts");
        for (Passage passage : passages.subList(0, Math.min(PASSAGES, passages.size()))) {
            out.println("  A " + passage.startA() + "-" + passage.endA() + ", B " + passage.startB() + "-"
                    + passage.endB());
            item("=", a.text().substring(passage.startA(), passage.endA()));
        }
        more(passages.size() - PASSAGES);
    }

    /** Prints what no passage covers. */
    private void rest(String name, String text, List<Passage> passages, boolean second) {
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
        gaps.subList(0, Math.min(REST, gaps.size())).forEach(gap -> item(second ? "+" : "-", gap));
        more(gaps.size() - REST);
    }

    private static void gap(String text, int from, int to, List<String> gaps) {
        int start = from;
        // A gap begins behind the full stop of what was shared.
        while (start < to && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start < to) {
            gaps.add(text.substring(start, to));
        }
    }

    private void item(String sign, String text) {
        print("    ", "  " + sign + " " + Wrap.shorten(text));
    }

    private void more(int count) {
        if (count > 0) {
            out.println("    and " + count + " more");
        }
    }
}

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

/** Prints a match so that a person can check it. */
final class Comparison {
    private static final int PASSAGES = 8;
    private static final int REST = 12;
    private static final int LENGTH = 240;

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
        out.println(sentence(match));
        out.println();
        double ofA = turned ? match.containmentOfB() : match.containmentOfA();
        double ofB = turned ? match.containmentOfA() : match.containmentOfB();
        figure("resemblance (Jaccard)", match.jaccard());
        figure("of A stands in B", ofA);
        figure("of B stands in A", ofB);
        List<Passage> passages = new ArrayList<>(match.passages());
        if (turned) {
            passages.replaceAll(Passage::inverse);
        }
        passages.sort(Comparator.comparingInt(Passage::startA));
        shared(passages);
        differences(match.relation(), passages);
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
        out.println(changes.isEmpty() ? "No word differs" : "Differences (- in A, + in B)");
        for (WordDiff.Change change : changes.subList(0, Math.min(REST, changes.size()))) {
            if (change.endA() > change.startA()) {
                item("-", a.text().substring(change.startA(), change.endA()));
            }
            if (change.endB() > change.startB()) {
                item("+", b.text().substring(change.startB(), change.endB()));
            }
            out.println();
        }
        more(changes.size() - REST);
    }

    private void describe(String name, Article article) {
        out.println(name + "  " + (article.title().isBlank() ? "(no title)" : article.title()));
        List<String> facts = new ArrayList<>();
        facts.add(article.id());
        article.site().ifPresent(facts::add);
        article.published().map(ArticleDate::toString).ifPresent(facts::add);
        facts.add(article.text().length() + " characters");
        out.println("   " + String.join(" · ", facts));
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

    private void figure(String name, double ratio) {
        out.println(String.format(Locale.ROOT, "%8.4f  %s", ratio, name));
    }

    private void shared(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        out.println();
        out.println("Shared" + (passages.size() > 1 ? " (" + passages.size() + " passages)" : ""));
        for (Passage passage : passages.subList(0, Math.min(PASSAGES, passages.size()))) {
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
        if (from < to && text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
            gaps.add(text.substring(from, to));
        }
    }

    private void item(String sign, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = Math.min(LENGTH, line.length());
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        out.println("  " + sign + " " + line.substring(0, end)
                + (end < line.length() ? "… (" + (line.length() - end) + " more characters)" : ""));
    }

    private void more(int count) {
        if (count > 0) {
            out.println("    and " + count + " more");
        }
    }
}

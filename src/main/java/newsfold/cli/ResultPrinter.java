package newsfold.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.FoldResult;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Numbers;
import newsfold.report.FoldedArticle;
import newsfold.story.Story;

/** Prints the result of a run on one screen. */
final class ResultPrinter {
    private static final int MAX_LISTED = 10;
    private static final int MAX_MEMBERS = 6;
    private static final int MAX_REJECTS = 3;
    private static final int MAX_TITLE = 76;

    private final PrintWriter out;
    private final FoldResult result;
    private final Path directory;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, DuplicateGroup> groups = new HashMap<>();

    ResultPrinter(PrintWriter out, FoldResult result, Path directory) {
        this.out = out;
        this.result = result;
        this.directory = directory;
        for (FoldedArticle folded : result.articles()) {
            articles.put(folded.article().id(), folded.article());
        }
        result.groups().forEach(group -> groups.put(group.id(), group));
    }

    void print() {
        long copies =
                result.articles().stream().filter(folded -> !folded.canonical()).count();
        out.println(
                count(result.articles().size(), "article") + ", " + count(copies, "copy", "copies") + " among them, "
                        + count(result.stories().size(), "story", "stories")
                        + (result.rejected().isEmpty()
                                ? ""
                                : ", " + count(result.rejected().size(), "reject")));
        if (result.committedBefore()) {
            result.summary().notes().forEach(out::println);
        }
        duplicates();
        stories();
        events();
        rejects();
        out.println();
        out.println("Report: " + directory.resolve("report.html"));
    }

    private void duplicates() {
        List<DuplicateGroup> several = result.groups().stream()
                .filter(group -> group.members().size() > 1)
                .sorted(Comparator.comparing(
                                (DuplicateGroup group) -> -group.members().size())
                        .thenComparing(DuplicateGroup::id))
                .toList();
        out.println();
        out.println(several.isEmpty() ? "No duplicates" : count(several.size(), "duplicate group"));
        LimitedList.print(out, several, MAX_LISTED, "  ", group -> {
            out.println("  " + group.members().size() + " x " + title(group.canonical()));
            LimitedList.print(
                    out,
                    group.members(),
                    MAX_MEMBERS,
                    "      ",
                    member -> out.println("      " + describe(member, group.canonical())));
        });
    }

    private static String describe(Member member, String canonical) {
        if (member.id().equals(canonical)) {
            return String.format(Locale.ROOT, "%-15s%s", "canonical", oneLine(member.id()));
        }
        String relation = member.relation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return String.format(
                Locale.ROOT, "%-15s%s  (%s alike)", relation, oneLine(member.id()), Numbers.percent(member.jaccard()));
    }

    private void stories() {
        List<Story> several = result.stories().stream()
                .filter(story -> story.groups().size() > 1)
                .sorted(Comparator.comparing((Story story) -> -story.groups().size())
                        .thenComparing(Story::id))
                .toList();
        int single = result.stories().size() - several.size();
        out.println();
        out.println(
                several.isEmpty()
                        ? "No story has several reports"
                        : count(several.size(), "story", "stories") + " of several reports");
        LimitedList.print(out, several, MAX_LISTED, "  ", this::story);
        if (single > 0) {
            out.println("  and " + count(single, "story", "stories") + " of one report");
        }
    }

    private void story(Story story) {
        int reports = story.groups().size();
        int articlesOfStory = story.groups().stream()
                .mapToInt(id -> {
                    DuplicateGroup group = groups.get(id);
                    return group == null ? 1 : group.members().size();
                })
                .sum();
        out.println("  " + reports + " reports"
                + (articlesOfStory > reports ? " in " + articlesOfStory + " articles" : "") + ": "
                + shorten(story.label()));
    }

    private void events() {
        List<String> changes = result.events().stream()
                .flatMap(event -> ArchiveCommand.describe(event).stream())
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        out.println();
        out.println("Changes to groups of earlier batches");
        LimitedList.print(out, changes, MAX_LISTED, "  ", change -> out.println("  " + change));
    }

    private void rejects() {
        if (!result.rejected().isEmpty()) {
            out.println();
            out.println(
                    count(result.rejected().size(), "reject") + ", listed in " + directory.resolve("rejected.jsonl"));
            LimitedList.print(
                    out,
                    result.rejected(),
                    MAX_REJECTS,
                    "  ",
                    reject -> out.println("  " + oneLine(reject.source())
                            + (reject.position() == 0 ? "" : ":" + reject.position()) + ": "
                            + shorten(reject.reason())));
        }
    }

    private String title(String id) {
        Article article = articles.get(id);
        return article == null || article.title().isBlank() ? shorten(id) : shorten(article.title());
    }

    private static String shorten(String title) {
        String line = oneLine(title);
        if (line.length() <= MAX_TITLE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_TITLE - 1)) ? MAX_TITLE - 1 : MAX_TITLE;
        return line.substring(0, end) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String count(long count, String one) {
        return count(count, one, one + "s");
    }

    private static String count(long count, String one, String many) {
        return Numbers.count(count, one, many);
    }
}

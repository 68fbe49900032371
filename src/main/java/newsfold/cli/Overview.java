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
import newsfold.report.FoldedArticle;
import newsfold.story.Story;

/** What a run came to, in a screenful. */
final class Overview {
    private static final int LISTED = 10;
    private static final int MEMBERS = 6;
    private static final int TITLE = 76;

    private final PrintWriter out;
    private final FoldResult result;
    private final Path directory;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, DuplicateGroup> groups = new HashMap<>();

    Overview(PrintWriter out, FoldResult result, Path directory) {
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
        for (DuplicateGroup group : several.subList(0, Math.min(LISTED, several.size()))) {
            out.println("  " + group.members().size() + " x " + title(group.canonical()));
            for (Member member :
                    group.members().subList(0, Math.min(MEMBERS, group.members().size()))) {
                out.println("      " + describe(member, group.canonical()));
            }
            more("      ", group.members().size() - MEMBERS);
        }
        more("  ", several.size() - LISTED);
    }

    private static String describe(Member member, String canonical) {
        if (member.id().equals(canonical)) {
            return String.format(Locale.ROOT, "%-15s%s", "canonical", oneLine(member.id()));
        }
        String relation = member.relation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return String.format(
                Locale.ROOT,
                "%-15s%s  (%.3f alike)",
                relation,
                oneLine(member.id()),
                Math.floor(member.jaccard() * 1000) / 1000);
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
        for (Story story : several.subList(0, Math.min(LISTED, several.size()))) {
            int articlesOfStory = story.groups().stream()
                    .mapToInt(id -> {
                        DuplicateGroup group = groups.get(id);
                        return group == null ? 1 : group.members().size();
                    })
                    .sum();
            out.println("  " + story.groups().size() + " reports"
                    + (articlesOfStory > story.groups().size() ? " in " + articlesOfStory + " articles" : "") + ": "
                    + cut(story.label()));
        }
        more("  ", several.size() - LISTED);
        if (single > 0) {
            out.println("  and " + count(single, "story", "stories") + " of one report");
        }
    }

    private void events() {
        if (result.groupEvents().isEmpty()) {
            return;
        }
        out.println();
        out.println("Changes to groups of earlier batches");
        result.groupEvents().stream().limit(LISTED).forEach(event -> out.println("  " + ArchiveCommand.line(event)));
        more("  ", result.groupEvents().size() - LISTED);
    }

    private void rejects() {
        if (!result.rejected().isEmpty()) {
            out.println();
            out.println(
                    count(result.rejected().size(), "reject") + ", listed in " + directory.resolve("rejected.jsonl"));
        }
    }

    private String title(String id) {
        Article article = articles.get(id);
        return article == null || article.title().isBlank() ? cut(id) : cut(article.title());
    }

    private static String cut(String title) {
        String line = oneLine(title);
        if (line.length() <= TITLE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(TITLE - 1)) ? TITLE - 1 : TITLE;
        return line.substring(0, end) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void more(String indent, int count) {
        if (count > 0) {
            out.println(indent + "and " + count + " more");
        }
    }

    private static String count(long count, String one) {
        return count(count, one, one + "s");
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}

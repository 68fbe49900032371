package newsfold.internal.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Numbers;
import newsfold.internal.WordDiff;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/** Writes the duplicate groups with their evidence, and the pairs that are related but no copies. */
final class GroupSection {
    /** Characters of each text that are shown beside the other. */
    private static final int MAX_TEXT = 4_000;

    /** Members of a group whose texts are shown. */
    private static final int MAX_TEXTS = 4;

    private static final int MAX_CHANGES = 30;
    private static final int MAX_CHANGE = 400;

    /** Characters of the text around a change, cut at words. */
    private static final int CONTEXT = 60;

    private final HtmlWriter html;
    private final ReportElements elements;
    private final ReportSelection selection;

    GroupSection(HtmlWriter html, ReportSelection selection) {
        this.html = html;
        this.elements = new ReportElements(html);
        this.selection = selection;
    }

    void writeGroups() throws IOException {
        elements.sectionStart("duplicates", "Copies");
        elements.lead(
                "Articles that are one article to a reader. Each was compared word by word with the one that stands "
                        + "for all of them, the main copy; what differs is shown.");
        if (selection.groups.isEmpty()) {
            elements.empty("No article has a copy.");
        }
        for (DuplicateGroup group : selection.groups) {
            write(group);
        }
        elements.more(selection.severalMembers - selection.groups.size(), "groups with copies", "duplicates.jsonl");
        elements.sectionEnd();
    }

    private void write(DuplicateGroup group) throws IOException {
        ArticleMetadata canonical = selection.metadata(group.canonical());
        html.raw("<article class=\"item\">\n<h3>");
        elements.title(canonical);
        html.write(
                "</h3>\n<p class=\"meta\">{} · <code>{}</code></p>\n<ol class=\"members\">\n",
                Numbers.count(group.members().size(), "article", "articles"),
                group.id());
        int shown = 0;
        for (Member member : ReportFormat.first(group.members(), ReportSelection.MAX_MEMBERS)) {
            shown++;
            write(member, group.canonical(), shown <= MAX_TEXTS);
        }
        html.raw("</ol>\n");
        elements.more(group.members().size() - shown, "members", "duplicates.jsonl");
        html.raw("</article>\n");
    }

    private void write(Member member, String canonical, boolean withTexts) throws IOException {
        ArticleMetadata metadata = selection.metadata(member.id());
        html.raw("<li>");
        if (member.id().equals(canonical)) {
            html.raw("<span class=\"badge b-canonical\">main copy</span> ");
            elements.title(metadata);
            elements.origin(metadata);
            html.raw("</li>\n");
            return;
        }
        elements.badge(member.relation());
        html.raw(" ");
        elements.title(metadata);
        elements.origin(metadata);
        if (member.relation() != Relation.EXACT) {
            figures(
                    member.jaccard(),
                    "of it stands in the main copy",
                    member.containment(),
                    "of the main copy stands in it",
                    member.containmentOfCanonical());
        }
        if (withTexts && member.relation() != Relation.EXACT) {
            differences(member, canonical);
        }
        html.raw("</li>\n");
    }

    private void figures(double alike, String nameOfA, double partOfA, String nameOfB, double partOfB)
            throws IOException {
        html.raw("<dl class=\"figures\">");
        elements.ratio("alike", alike);
        elements.ratio(nameOfA, partOfA);
        elements.ratio(nameOfB, partOfB);
        html.raw("</dl>");
    }

    /** Shows each change among the words around it: what two versions share is the same in both. */
    private void differences(Member member, String canonical) throws IOException {
        String copy = selection.text(member.id());
        String main = selection.text(canonical);
        if (copy == null || main == null || copy.isEmpty() || main.isEmpty()) {
            return;
        }
        Optional<List<WordDiff.Change>> found = WordDiff.of(main, copy);
        if (found.isEmpty()) {
            pair(member.id(), "This copy", canonical, "Main copy", member.passages());
            return;
        }
        List<WordDiff.Change> changes = found.get();
        if (changes.isEmpty()) {
            html.raw("<p class=\"note\">The words are the same; punctuation or spacing differs.</p>");
            return;
        }
        html.write(
                "<details><summary>What differs: {}</summary><p class=\"note\"><del>only in the main copy</del> "
                        + "<ins>only in this one</ins></p><ol class=\"changes\">",
                Numbers.count(changes.size(), "place", "places"));
        for (WordDiff.Change change : ReportFormat.first(changes, MAX_CHANGES)) {
            html.write("<li dir=\"auto\">{}", before(main, change.startA()));
            changed("del", main.substring(change.startA(), change.endA()));
            changed("ins", copy.substring(change.startB(), change.endB()));
            html.write("{}</li>", after(main, change.endA()));
        }
        html.raw("</ol>");
        elements.more(changes.size() - MAX_CHANGES, "places that differ", "articles.jsonl");
        html.raw("</details>");
    }

    private void changed(String element, String text) throws IOException {
        if (!text.isEmpty()) {
            html.write("<" + element + ">{}</" + element + "> ", ReportFormat.shorten(text, MAX_CHANGE));
        }
    }

    private static String before(String text, int end) {
        int start = Math.max(0, end - CONTEXT);
        int word = start == 0 ? 0 : Math.max(text.indexOf(' ', start), start);
        return word >= end ? "" : (word == 0 ? "" : "…") + text.substring(word, end);
    }

    private static String after(String text, int start) {
        int end = Math.min(text.length(), start + CONTEXT);
        int word = end == text.length() ? end : Math.max(start, text.lastIndexOf(' ', end));
        return text.substring(start, word) + (word == text.length() ? "" : "…");
    }

    /** Shows what two different articles have in common. */
    private void pair(String a, String nameOfA, String b, String nameOfB, List<Passage> passages) throws IOException {
        String first = selection.text(a);
        String second = selection.text(b);
        if (first == null || second == null || first.isEmpty() || second.isEmpty() || passages.isEmpty()) {
            return;
        }
        html.write("<details><summary>What they share</summary><div class=\"pair\"><div><h4>{}</h4>", nameOfA);
        HighlightedText.write(html, first, HighlightedText.firstSide(passages), MAX_TEXT);
        html.write("</div><div><h4>{}</h4>", nameOfB);
        HighlightedText.write(html, second, HighlightedText.secondSide(passages), MAX_TEXT);
        html.raw("</div></div></details>");
    }

    void writeRelations() throws IOException {
        elements.sectionStart("relations", "Related, but not copies");
        elements.lead(
                "Pairs that share text without being one article: quotations, agency paragraphs, an article inside a "
                        + "longer one. They never join a group. Of two groups of copies one pair is shown.");
        if (selection.relations.isEmpty()) {
            elements.empty("None.");
        }
        for (Match match : selection.relations) {
            html.raw("<article class=\"item\">\n");
            elements.heading(selection.metadata(match.a()));
            html.raw("<p class=\"link\">");
            elements.badge(match.relation());
            html.raw("</p>\n");
            elements.heading(selection.metadata(match.b()));
            figures(
                    match.jaccard(),
                    "of the first in the second",
                    match.containmentOfA(),
                    "of the second in the first",
                    match.containmentOfB());
            pair(match.a(), "First", match.b(), "Second", match.passages());
            html.raw("</article>\n");
        }
        elements.more(selection.relationCount - selection.relations.size(), "such pairs", "matches.jsonl");
        elements.sectionEnd();
    }
}

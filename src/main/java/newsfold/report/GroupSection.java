package newsfold.report;

import java.io.IOException;
import java.util.List;
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

    private static final int MAX_SMALL_CHANGE = 80;

    private final HtmlWriter html;
    private final ReportElements elements;
    private final ReportSelection selection;

    GroupSection(HtmlWriter html, ReportSelection selection) {
        this.html = html;
        this.elements = new ReportElements(html);
        this.selection = selection;
    }

    void writeGroups() throws IOException {
        elements.sectionStart("duplicates", "Duplicate groups");
        html.raw(
                "<p class=\"lead\">Articles that are one article to a reader. Each member was compared word by word with the "
                        + "group’s canonical copy; shared passages are marked.</p>\n");
        if (selection.groups.isEmpty()) {
            html.raw("<p class=\"empty\">No article has a copy.</p>\n");
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
        html.raw("</h3>\n<p class=\"meta\">").text(Numbers.count(group.members().size(), "article", "articles"));
        html.raw(" · <code>").text(group.id()).raw("</code></p>\n<ol class=\"members\">\n");
        int shown = 0;
        for (Member member : group.members()
                .subList(
                        0, Math.min(ReportSelection.MAX_MEMBERS, group.members().size()))) {
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
            html.raw("<span class=\"badge b-canonical\">canonical</span> ");
            elements.title(metadata);
            elements.origin(metadata);
            html.raw("</li>\n");
            return;
        }
        elements.badge(member.relation());
        html.raw(" ");
        elements.title(metadata);
        elements.origin(metadata);
        html.raw("<dl class=\"figures\">");
        elements.ratio("resemblance", member.jaccard());
        elements.ratio("of it in the canonical copy", member.containment());
        elements.ratio("of the canonical copy in it", member.containedIn());
        html.raw("</dl>");
        if (withTexts && member.relation() != Relation.EXACT) {
            pair(member.relation(), member.id(), "This copy", canonical, "Canonical copy", member.passages());
        }
        html.raw("</li>\n");
    }

    private void pair(Relation relation, String a, String nameOfA, String b, String nameOfB, List<Passage> passages)
            throws IOException {
        String first = selection.text(a);
        String second = selection.text(b);
        if (first == null || second == null || first.isEmpty() || second.isEmpty() || passages.isEmpty()) {
            return;
        }
        html.raw("<details><summary>Compare the texts</summary><div class=\"pair\"><div><h4>")
                .text(nameOfA);
        html.raw("</h4>");
        // A passage contains small changes, which a reader wants to see.
        List<WordDiff.Change> changes =
                relation.merges() ? WordDiff.of(first, second).orElse(List.of()) : List.of();
        List<HighlightedText.Span> gapsOfFirst = changes.stream()
                .map(change -> new HighlightedText.Span(change.startA(), change.endA()))
                .filter(GroupSection::isSmall)
                .toList();
        List<HighlightedText.Span> gapsOfSecond = changes.stream()
                .map(change -> new HighlightedText.Span(change.startB(), change.endB()))
                .filter(GroupSection::isSmall)
                .toList();
        HighlightedText.write(
                html, first, HighlightedText.without(HighlightedText.firstSide(passages), gapsOfFirst), MAX_TEXT);
        html.raw("</div><div><h4>").text(nameOfB).raw("</h4>");
        HighlightedText.write(
                html, second, HighlightedText.without(HighlightedText.secondSide(passages), gapsOfSecond), MAX_TEXT);
        html.raw("</div></div></details>");
    }

    /** A longer change inside a passage is a paragraph that moved to another position. */
    private static boolean isSmall(HighlightedText.Span change) {
        return change.end() - change.start() <= MAX_SMALL_CHANGE;
    }

    void writeRelations() throws IOException {
        elements.sectionStart("relations", "Related, but not copies");
        html.raw(
                "<p class=\"lead\">Pairs that share text without being one article: quotations, agency paragraphs, an "
                        + "article inside a longer one. They never join a group. Of two groups of copies one pair is shown.</p>\n");
        if (selection.relations.isEmpty()) {
            html.raw("<p class=\"empty\">None.</p>\n");
        }
        for (Match match : selection.relations) {
            html.raw("<article class=\"item\">\n<h3>");
            elements.title(selection.metadata(match.a()));
            html.raw("</h3>\n");
            elements.origin(selection.metadata(match.a()));
            html.raw("<p class=\"link\">");
            elements.badge(match.relation());
            html.raw("</p>\n<h3>");
            elements.title(selection.metadata(match.b()));
            html.raw("</h3>\n");
            elements.origin(selection.metadata(match.b()));
            html.raw("<dl class=\"figures\">");
            elements.ratio("resemblance", match.jaccard());
            elements.ratio("of the first in the second", match.containmentOfA());
            elements.ratio("of the second in the first", match.containmentOfB());
            html.raw("</dl>");
            pair(match.relation(), match.a(), "First", match.b(), "Second", match.passages());
            html.raw("</article>\n");
        }
        elements.more(selection.relationCount - selection.relations.size(), "such pairs", "matches.jsonl");
        elements.sectionEnd();
    }
}

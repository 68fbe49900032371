package newsfold.report;

import java.io.IOException;
import java.util.List;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.WordDiff;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/** Duplicate groups with their evidence, and the relations that do not merge. */
final class GroupSection {
    /** How much of each text stands beside the other. */
    private static final int EVIDENCE = 4_000;
    /** Members of a group whose texts are shown. */
    private static final int SHOWN_TEXTS = 4;

    private static final int SMALL_CHANGE = 80;

    private final Html html;
    private final Parts parts;
    private final ReportPicks picks;

    GroupSection(Html html, ReportPicks picks) {
        this.html = html;
        this.parts = new Parts(html);
        this.picks = picks;
    }

    void writeGroups() throws IOException {
        parts.sectionStart("duplicates", "Duplicate groups");
        html.raw(
                "<p class=\"lead\">Articles that are one article to a reader. Each member was compared word by word with the "
                        + "group’s canonical copy; shared passages are marked.</p>\n");
        if (picks.groups.isEmpty()) {
            html.raw("<p class=\"empty\">No article has a copy.</p>\n");
        }
        for (DuplicateGroup group : picks.groups) {
            write(group);
        }
        parts.more(picks.severalMembers - picks.groups.size(), "groups with copies", "duplicates.jsonl");
        parts.sectionEnd();
    }

    private void write(DuplicateGroup group) throws IOException {
        Card canonical = picks.card(group.canonical());
        html.raw("<article class=\"item\">\n<h3>");
        parts.title(canonical);
        html.raw("</h3>\n<p class=\"meta\">").text(Figures.count(group.members().size(), "article", "articles"));
        html.raw(" · <code>").text(group.id()).raw("</code></p>\n<ol class=\"members\">\n");
        int shown = 0;
        for (Member member : group.members()
                .subList(0, Math.min(ReportPicks.MEMBERS, group.members().size()))) {
            shown++;
            write(member, group.canonical(), shown <= SHOWN_TEXTS);
        }
        html.raw("</ol>\n");
        parts.more(group.members().size() - shown, "members", "duplicates.jsonl");
        html.raw("</article>\n");
    }

    private void write(Member member, String canonical, boolean withTexts) throws IOException {
        Card card = picks.card(member.id());
        html.raw("<li>");
        if (member.id().equals(canonical)) {
            html.raw("<span class=\"badge b-canonical\">canonical</span> ");
            parts.title(card);
            parts.origin(card);
            html.raw("</li>\n");
            return;
        }
        parts.badge(member.relation());
        html.raw(" ");
        parts.title(card);
        parts.origin(card);
        html.raw("<dl class=\"figures\">");
        parts.figure("resemblance", member.jaccard());
        parts.figure("of it in the canonical copy", member.containment());
        parts.figure("of the canonical copy in it", member.containedIn());
        html.raw("</dl>");
        if (withTexts && member.relation() != Relation.EXACT) {
            pair(member.relation(), member.id(), "This copy", canonical, "Canonical copy", member.passages());
        }
        html.raw("</li>\n");
    }

    private void pair(Relation relation, String a, String nameOfA, String b, String nameOfB, List<Passage> passages)
            throws IOException {
        String first = picks.text(a);
        String second = picks.text(b);
        if (first == null || second == null || first.isEmpty() || second.isEmpty() || passages.isEmpty()) {
            return;
        }
        html.raw("<details><summary>Compare the texts</summary><div class=\"pair\"><div><h4>")
                .text(nameOfA);
        html.raw("</h4>");
        // A passage bridges single changed words; a reader looks for exactly those.
        List<WordDiff.Change> changes =
                relation.merges() ? WordDiff.of(first, second).orElse(List.of()) : List.of();
        List<MarkedText.Span> gapsOfFirst = changes.stream()
                .map(change -> new MarkedText.Span(change.startA(), change.endA()))
                .filter(GroupSection::isSmall)
                .toList();
        List<MarkedText.Span> gapsOfSecond = changes.stream()
                .map(change -> new MarkedText.Span(change.startB(), change.endB()))
                .filter(GroupSection::isSmall)
                .toList();
        MarkedText.write(html, first, MarkedText.without(MarkedText.firstSide(passages), gapsOfFirst), EVIDENCE);
        html.raw("</div><div><h4>").text(nameOfB).raw("</h4>");
        MarkedText.write(html, second, MarkedText.without(MarkedText.secondSide(passages), gapsOfSecond), EVIDENCE);
        html.raw("</div></div></details>");
    }

    /** A long change inside a passage is a paragraph that stands elsewhere in the other text. */
    private static boolean isSmall(MarkedText.Span change) {
        return change.end() - change.start() <= SMALL_CHANGE;
    }

    void writeRelations() throws IOException {
        parts.sectionStart("relations", "Related, but not copies");
        html.raw(
                "<p class=\"lead\">Pairs that share text without being one article: quotations, agency paragraphs, an "
                        + "article inside a longer one. They never join a group. Of two groups of copies one pair is shown.</p>\n");
        if (picks.relations.isEmpty()) {
            html.raw("<p class=\"empty\">None.</p>\n");
        }
        for (Match match : picks.relations) {
            html.raw("<article class=\"item\">\n<h3>");
            parts.title(picks.card(match.a()));
            html.raw("</h3>\n");
            parts.origin(picks.card(match.a()));
            html.raw("<p class=\"link\">");
            parts.badge(match.relation());
            html.raw("</p>\n<h3>");
            parts.title(picks.card(match.b()));
            html.raw("</h3>\n");
            parts.origin(picks.card(match.b()));
            html.raw("<dl class=\"figures\">");
            parts.figure("resemblance", match.jaccard());
            parts.figure("of the first in the second", match.containmentOfA());
            parts.figure("of the second in the first", match.containmentOfB());
            html.raw("</dl>");
            pair(match.relation(), match.a(), "First", match.b(), "Second", match.passages());
            html.raw("</article>\n");
        }
        parts.more(picks.relationCount - picks.relations.size(), "such pairs", "matches.jsonl");
        parts.sectionEnd();
    }
}

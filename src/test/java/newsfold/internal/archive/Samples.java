package newsfold.internal.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.story.Story;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;

/** Made-up articles and facts about them. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Samples() {}

    static Article article(String id) {
        return Article.builder(id)
                .url("https://herald.example/" + id)
                .site("herald.example")
                .title("Ferry returns to the harbour of " + id)
                .author("A. Writer; B. Editor")
                .published(ArticleDate.of(OffsetDateTime.parse("2026-03-01T09:30:15.25+05:30")))
                .updated(ArticleDate.of(LocalDate.of(2026, 3, 2)))
                .language("en")
                .body(List.of(
                        new Block(
                                Block.Kind.PARAGRAPH,
                                "The ferry of " + id + " is back, said ein Bürger: \uD83D\uDEA2."),
                        new Block(Block.Kind.HEADING, "What changed"),
                        new Block(Block.Kind.LIST_ITEM, "Two trips a day"),
                        new Block(Block.Kind.QUOTE, "We waited a year for this."),
                        new Block(Block.Kind.TABLE_ROW, "Adult\t4.20")))
                .build();
    }

    static ArchiveEntry entry(String id, long... keys) {
        return entry(id, DAY, keys);
    }

    static ArchiveEntry entry(String id, LocalDate day, long... keys) {
        return new ArchiveEntry(article(id), fingerprint(id), keys, Optional.of(day));
    }

    static byte[] fingerprint(String id) {
        byte[] bytes = new byte[150];
        new SplittableRandom(id.hashCode()).nextBytes(bytes);
        return bytes;
    }

    static Match match(String a, String b) {
        return Match.of(a, b, Relation.NEAR_DUPLICATE, 0.875, 0.9, 1.0 / 3, List.of(new Passage(0, 300, 12, 312, 40)));
    }

    /** Makes a group whose first member is the canonical one. */
    static DuplicateGroup group(String id, String... members) {
        List<Member> list = new ArrayList<>();
        list.add(Member.of(members[0], Relation.EXACT, 1, 1, 1, List.of()));
        for (int i = 1; i < members.length; i++) {
            list.add(Member.of(members[i], Relation.UPDATED, 0.7, 0.8, 0.9, List.of(new Passage(1, 200, 3, 202, 30))));
        }
        return new DuplicateGroup(id, members[0], list);
    }

    static Story story(String id, LocalDate first, LocalDate last, String... groups) {
        return Story.of(
                id,
                "Ferry returns",
                List.of("ferry", "harbour"),
                Optional.of(ArticleDate.of(first)),
                Optional.of(ArticleDate.of(last)),
                List.of(groups),
                "a");
    }
}

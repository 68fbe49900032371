package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Duplicates;
import newsfold.duplicates.Item;
import newsfold.duplicates.Member;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.grouping.Comparisons;
import newsfold.internal.grouping.Grouper;
import newsfold.internal.grouping.RawPages;
import newsfold.internal.grouping.RawPages.Kind;
import newsfold.internal.grouping.RawPages.RawPage;
import newsfold.internal.grouping.Sample;
import newsfold.internal.text.ShingledText;
import newsfold.internal.text.Shingler;
import newsfold.internal.verify.Side;
import newsfold.internal.verify.Verifier;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DuplicateFinderTest {
    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private static Article article(String id, String text) {
        return Article.builder(id).text(text).build();
    }

    private static List<List<String>> ids(Duplicates found) {
        return found.groups().stream()
                .map(group -> group.members().stream().map(Member::id).sorted().toList())
                .toList();
    }

    private static List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (RawPage page : RawPages.generate(17, count, Kind.COPIED)) {
            articles.add(Article.builder(page.id())
                    .text(page.article())
                    .site(page.site())
                    .published(ArticleDate.of(page.day()))
                    .build());
        }
        return articles;
    }

    @Test
    void anEditedCopyJoinsAndAnArticleInsideAnotherDoesNot() {
        Sample sample = new Sample(7);
        String story = sample.text(300);
        Duplicates found = new DuplicateFinder(1)
                .find(List.of(
                        article("a", story),
                        article("b", sample.edited(story, 0.01) + " with one more closing sentence."),
                        article("c", sample.text(400) + ". " + story + ". " + sample.text(400)),
                        article("d", sample.text(300))));

        assertEquals(List.of(List.of("a", "b"), List.of("c"), List.of("d")), ids(found));
        assertEquals(
                List.of(Relation.NEAR_DUPLICATE, Relation.CONTAINED_IN, Relation.CONTAINED_IN),
                found.matches().stream().map(Match::relation).toList());
    }

    @Test
    void articlesOfEveryScriptAreFoundWithSmallEdits() {
        Sample sample = new Sample(8);
        Map<String, String> scripts = new TreeMap<>();
        scripts.put("chinese", sample.unspaced(0x4e00, 2500, 500));
        scripts.put("japanese", sample.unspaced(0x3042, 80, 300) + sample.unspaced(0x4e00, 1500, 300));
        scripts.put("korean", sample.unspaced(0xac00, 2000, 500));
        scripts.put("thai", sample.unspaced(0x0e01, 46, 900));
        scripts.put("arabic", words(sample, 0x0627, 36));
        scripts.put("hebrew", words(sample, 0x05d0, 27));
        scripts.put("russian", words(sample, 0x0430, 32));
        scripts.put("greek", words(sample, 0x03b1, 25));
        scripts.put("hindi", words(sample, 0x0915, 37));
        scripts.put("czech", sample.text(300).replace('w', 'ž').replace("1", "ů"));
        List<Article> articles = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        scripts.forEach((script, text) -> {
            articles.add(article(script + "-1", text));
            articles.add(article(script + "-2", sample.respelled(text, text.length() / 150)));
            expected.add(List.of(script + "-1", script + "-2"));
        });
        assertEquals(expected, ids(new DuplicateFinder(1).find(articles)));
    }

    private static String words(Sample sample, int first, int range) {
        String letters = sample.unspaced(first, range, 1500).replace("。", "");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            text.append(letters.charAt(i)).append(i % 6 == 5 || i % 11 == 3 ? " " : "");
        }
        return text.toString();
    }

    @Test
    void orderThreadsAndLocaleChangeNothing() {
        List<Article> articles = articles(400);
        Duplicates expected = new DuplicateFinder(1).find(articles);
        assertTrue(expected.groups().size() < 250, "there are groups to find");
        locale.setTurkish();
        for (int threads = 1; threads <= 4; threads++) {
            List<Article> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(threads));
            assertEquals(expected, new DuplicateFinder(threads).find(shuffled), threads + " threads");
        }
    }

    /** As an archive does it: each batch looks its keys up among all earlier articles, and groups are made anew. */
    @Test
    void aCollectionCutIntoBatchesGivesTheSameGroups() {
        List<Article> articles = articles(400);
        Duplicates whole = new DuplicateFinder(1).find(articles);
        for (int batches : new int[] {2, 7, 400}) {
            List<Article> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(batches));
            assertEquals(whole.groups(), inBatches(shuffled, batches), batches + " batches");
        }
    }

    private static List<DuplicateGroup> inBatches(List<Article> articles, int batches) {
        CandidateKeys keys = new CandidateKeys();
        Fingerprinter fingerprinter = new Fingerprinter(5);
        Shingler shingler = new Shingler();
        Verifier verifier = Verifier.ofArticles();
        Map<String, byte[]> stored = new HashMap<>();
        Map<String, Side> sides = new HashMap<>();
        Map<Long, List<String>> index = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<DuplicateGroup> groups = List.of();
        for (int batch = 0; batch < batches; batch++) {
            int from = articles.size() * batch / batches;
            int to = articles.size() * (batch + 1) / batches;
            for (Article article : articles.subList(from, to)) {
                Side side = Side.of(article, shingler);
                Fingerprint fingerprint = fingerprinter.sign(article.text());
                TreeSet<String> met = new TreeSet<>();
                for (long key : keys.of(fingerprint)) {
                    List<String> ids = index.computeIfAbsent(key, k -> new ArrayList<>());
                    met.addAll(ids);
                    ids.add(article.id());
                }
                sides.put(article.id(), side);
                for (String other : met) {
                    if (keys.accepts(fingerprint, Fingerprint.fromBytes(stored.getOrDefault(other, new byte[0])))) {
                        Match match = verifier.verify(side, sides.getOrDefault(other, side));
                        if (match.relation() != Relation.NONE) {
                            matches.add(match);
                        }
                    }
                }
                stored.put(article.id(), fingerprint.toBytes());
                items.add(Item.of(article));
            }
            Comparisons comparisons = new Comparisons() {
                @Override
                public Match verify(String a, String b) {
                    return verifier.verify(present(sides, a), present(sides, b));
                }

                @Override
                public Fingerprint fingerprint(String id) {
                    ShingledText text = present(sides, id).text();
                    return fingerprinter.sign(text.toArray(), text.size(), text.contentHash());
                }
            };
            groups = new Grouper(CanonicalPolicy.earliest())
                    .group(items, matches, () -> comparisons, 1)
                    .groups();
        }
        return groups;
    }

    private static Side present(Map<String, Side> sides, String id) {
        return Objects.requireNonNull(sides.get(id), id);
    }

    /** Each is a near duplicate of the next; the ends have nothing in common. */
    @Test
    void aChainOfEditsDoesNotBecomeOneGroup() {
        Sample sample = new Sample(9);
        List<Article> articles = new ArrayList<>();
        String text = sample.text(200);
        for (int i = 0; i < 40; i++) {
            articles.add(article(String.format("%02d", i), text));
            text = text.substring(text.indexOf(' ', text.length() / 5) + 1) + " " + sample.text(40);
        }
        Duplicates found = new DuplicateFinder(1).find(articles);
        long merging = found.matches().stream()
                .filter(match -> match.relation().merges())
                .count();
        assertTrue(merging >= 39, merging + " pairs merge");
        int largest = found.groups().stream()
                .mapToInt(group -> group.members().size())
                .max()
                .orElseThrow();
        assertTrue(largest <= 4, "largest group " + largest);
    }

    @Test
    void everyMemberSaysWhyItIsThere() {
        List<Article> articles = articles(200);
        for (DuplicateGroup group : new DuplicateFinder(1).find(articles).groups()) {
            assertEquals(group.canonical(), group.members().get(0).id());
            for (Member member : group.members()) {
                if (member.id().equals(group.canonical())) {
                    assertEquals(Relation.EXACT, member.relation());
                } else {
                    Match match = Verifier.ofArticles()
                            .verify(side(articles, member.id()), side(articles, group.canonical()));
                    boolean first = match.a().equals(member.id());
                    assertEquals(first ? match.relation() : match.relation().inverse(), member.relation());
                    assertEquals(first ? match.containmentOfA() : match.containmentOfB(), member.containment());
                    assertEquals(match.jaccard(), member.jaccard());
                    assertFalse(member.passages().isEmpty(), member.toString());
                }
            }
        }
    }

    private static Side side(List<Article> articles, String id) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .map(article -> Side.of(article, new Shingler()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCanonicalArticleIsTheEarliestUnlessAPolicySaysOtherwise() {
        String text = new Sample(10).text(100);
        List<Article> articles = List.of(
                copy("a", "blog.example", 3, text),
                copy("b", "wire.example", 2, text),
                copy("c", "paper.example", 2, text + " And more."),
                article("d", text));
        assertEquals(List.of("c"), canonicals(CanonicalPolicy.earliest(), articles));
        assertEquals(List.of("b"), canonicals(CanonicalPolicy.preferring(List.of("wire.example")), articles));
        assertEquals(List.of("d"), canonicals(members -> members.get(members.size() - 1), articles));
        assertThrows(
                IllegalArgumentException.class,
                () -> canonicals(members -> Item.of(Article.builder("stranger").build()), articles));
    }

    private static Article copy(String id, String site, int day, String text) {
        return Article.builder(id)
                .text(text)
                .site(site)
                .published(ArticleDate.of(LocalDate.of(2026, 5, day)))
                .build();
    }

    private static List<String> canonicals(CanonicalPolicy policy, List<Article> articles) {
        return new DuplicateFinder(FoldOptions.builder().canonicalPolicy(policy).build())
                .find(articles).groups().stream().map(DuplicateGroup::canonical).toList();
    }

    @Test
    void emptyAndTinyArticlesStayAlone() {
        Duplicates found = new DuplicateFinder(2)
                .find(List.of(
                        article("a", ""),
                        article("b", ""),
                        article("c", "three small words"),
                        article("d", "three small words"),
                        article("e", "\u0000\u0000")));
        assertEquals(5, found.groups().size());
        assertEquals(List.of(), new DuplicateFinder(1).find(List.of()).groups());
    }

    @Test
    void oneIdTwiceIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new DuplicateFinder(1).find(List.of(article("a", "x"), article("a", "y"))));
    }
}

package newsfold.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.article.Article;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {
    private static String words(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(5000))
                .collect(Collectors.joining(" "));
    }

    private static Article article(String id, String text) {
        return Article.builder(id).text(text).build();
    }

    @Test
    void anEditedCopyJoinsAndAnArticleInsideAnotherDoesNot() {
        SplittableRandom random = new SplittableRandom(7);
        String story = words(random, 300);
        String copy = story.replaceFirst(" \\w+ ", " changed ") + " with one more closing sentence.";
        String longer = words(random, 400) + ". " + story + ". " + words(random, 400);
        Duplicates found = new DuplicateFinder(1)
                .find(List.of(
                        article("a", story),
                        article("b", copy),
                        article("c", longer),
                        article("d", words(random, 300))));

        assertEquals(
                List.of(List.of("a", "b"), List.of("c"), List.of("d")),
                found.groups().stream()
                        .map(group -> group.members().stream()
                                .map(Member::id)
                                .sorted()
                                .toList())
                        .toList());
        assertEquals(
                List.of(Relation.NEAR_DUPLICATE, Relation.CONTAINED_IN, Relation.CONTAINED_IN),
                found.matches().stream().map(Match::relation).toList());
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsfold.duplicates.Member;
import newsfold.io.PageReader;
import newsfold.report.FoldedArticle;
import org.junit.jupiter.api.Test;

class NewsfoldTest {
    private static final Path PAGES = Path.of("samples/pages");

    @Test
    void copiesOfTheSampleArticleAreOneGroup() throws IOException {
        try (PageReader pages = PageReader.open(PAGES);
                Newsfold fold = Newsfold.inMemory()) {
            FoldResult result = fold.fold(pages);
            List<List<String>> groups = result.groups().stream()
                    .filter(group -> group.members().size() > 1)
                    .map(group ->
                            group.members().stream().map(Member::id).sorted().toList())
                    .toList();
            assertEquals(
                    List.of(List.of(
                            "courier.example/tehran-answers-bagram-plan-updated.html",
                            "courier.example/tehran-answers-bagram-plan.html",
                            "gazette.example/tehran-answers-bagram-plan.txt",
                            "herald.example/tehran-answers-bagram-plan.txt",
                            "wire-20251008-0412")),
                    groups);
        }
    }

    @Test
    void theSampleStoryHoldsOtherNewsroomsReportsAndNothingUnrelated() throws IOException {
        try (PageReader pages = PageReader.open(PAGES);
                Newsfold fold = Newsfold.inMemory()) {
            FoldResult result = fold.fold(pages);
            Map<String, String> storyOf = result.articles().stream()
                    .collect(Collectors.toMap(article -> article.article().id(), FoldedArticle::story));
            String story = storyOf.get("wire-20251008-0412");
            assertEquals(story, storyOf.get("atlas.example/four-ministers-on-bagram.txt"));
            for (String unrelated : List.of(
                    "wire-20251007-0177",
                    "courier.example/museum-maps.html",
                    "gazette.example/wheat-train.txt",
                    "monitor.example/handball-final.txt")) {
                assertNotEquals(story, storyOf.get(unrelated), unrelated);
            }
        }
    }
}

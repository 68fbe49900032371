package newsfold;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newsfold.article.Page;
import newsfold.candidates.CandidateFinder;
import newsfold.duplicates.Sample;
import org.junit.jupiter.api.Test;

class CappedKeysTest {
    @Test
    void keysTooCommonToBeUsedAreInTheSummary() throws IOException {
        Sample sample = new Sample(5);
        String slogan = sample.text(14);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < CandidateFinder.DEFAULT_CAP + 20; i++) {
            pages.add(Page.text(String.format("%05d", i), slogan + " " + sample.text(30))
                    .build());
        }
        assertTrue(tellsOfKeys(pages));
        assertFalse(tellsOfKeys(pages.subList(0, 40)));
    }

    private static boolean tellsOfKeys(List<Page> pages) throws IOException {
        FoldOptions wholePages = FoldOptions.builder().strip(false).build();
        try (Newsfold fold = Newsfold.inMemory(wholePages)) {
            return fold.fold(pages).summary().notes().stream().anyMatch(note -> note.contains("look-up keys"));
        }
    }
}

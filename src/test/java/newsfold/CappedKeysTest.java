package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        String furniture = sample.text(60);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < CandidateFinder.DEFAULT_CAP + 20; i++) {
            pages.add(Page.text(String.format("%05d", i), furniture + " " + sample.text(30))
                    .build());
        }
        FoldOptions wholePages = FoldOptions.builder().strip(false).build();
        try (Newsfold fold = Newsfold.inMemory(wholePages)) {
            List<String> notes = fold.fold(pages).summary().notes();
            assertTrue(
                    notes.stream().anyMatch(note -> note.contains("look-up keys")), () -> "no word of it in " + notes);
        }
        try (Newsfold fold = Newsfold.inMemory(wholePages)) {
            assertEquals(List.of(), fold.fold(pages.subList(0, 500)).summary().notes());
        }
    }
}

package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void replacedAddedAndRemovedWordsAreTold() {
        assertEquals(
                List.of(new Change("several", "about four"), new Change("slowly", ""), new Change("", "again")),
                changes(
                        "The several hundred people walked slowly home.",
                        "the about four hundred people walked home again"));
    }

    @Test
    void punctuationAndCaseAreNoChange() {
        assertEquals(List.of(), changes("“Not one inch,” he said.", "\"NOT one inch\" he said"));
        assertEquals(List.of(), changes("", " \n"));
        assertEquals(List.of(new Change("", "a b")), changes("", "a b"));
        assertEquals(List.of(new Change("a b", "")), changes("a b", ""));
    }

    @Test
    void textsWithNothingInCommonAreNotListed() {
        String a = "left ".repeat(1500);
        String b = "right ".repeat(1500);
        assertTrue(WordDiff.of(a, b).isEmpty());
    }

    @Test
    void applyingTheChangesTurnsTheFirstTextIntoTheSecondWithAsFewEditsAsWereMade() {
        SplittableRandom random = new SplittableRandom(21);
        for (int trial = 0; trial < 500; trial++) {
            List<String> a = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                a.add("w" + random.nextInt(12));
            }
            List<String> b = new ArrayList<>(a);
            int edits = random.nextInt(10);
            for (int i = 0; i < edits; i++) {
                if (b.isEmpty() || random.nextBoolean()) {
                    b.add(random.nextInt(b.size() + 1), "w" + random.nextInt(12));
                } else {
                    b.remove(random.nextInt(b.size()));
                }
            }
            int told = 0;
            List<String> left = new ArrayList<>(a);
            List<String> right = new ArrayList<>(b);
            for (Change change : changes(String.join(" ", a), String.join(" ", b))) {
                for (String word : change.before().split(" ")) {
                    told += word.isEmpty() ? 0 : 1;
                    left.remove(word);
                }
                for (String word : change.after().split(" ")) {
                    told += word.isEmpty() ? 0 : 1;
                    right.remove(word);
                }
            }
            left.sort(null);
            right.sort(null);
            assertEquals(left, right, "trial " + trial);
            assertTrue(told <= edits, "trial %d: %d told, %d made".formatted(trial, told, edits));
        }
    }

    private record Change(String before, String after) {}

    private static List<Change> changes(String a, String b) {
        return WordDiff.of(a, b).orElseThrow().stream()
                .map(change -> new Change(
                        a.substring(change.startA(), change.endA()), b.substring(change.startB(), change.endB())))
                .toList();
    }
}

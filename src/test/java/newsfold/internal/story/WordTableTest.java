package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private static final String LETTERS = "abyz09éÿāжשカ";

    private final WordTable table = new WordTable();
    private final SplittableRandom random = new SplittableRandom(20240501);

    /** Around eight characters and at the end of ASCII a word is looked up in another way. */
    @Test
    void everyWordHasItsOwnNumberAndCount() {
        Map<String, Integer> numbers = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int trial = 0; trial < 50_000; trial++) {
            String word = word();
            Integer number = numbers.get(word);
            assertEquals(number == null ? -1 : number, table.count(word.toCharArray(), word.length()), word);
            if (number == null) {
                table.put(word.toCharArray(), word.length(), numbers.size());
                numbers.put(word, numbers.size());
            }
            counts.merge(word, 1, Integer::sum);
        }
        assertEquals(numbers.size(), table.size());
        Map<String, Integer> counted = new TreeMap<>();
        table.flush((word, number, count) -> {
            assertEquals(numbers.get(word), number, word);
            counted.put(word, count);
        });
        assertEquals(counts, counted);
    }

    @Test
    void countingBeginsAnewAfterEachFlush() {
        table.put("ab".toCharArray(), 2, 7);
        table.put("abcdefghij".toCharArray(), 10, 0);
        table.flush((word, number, count) -> {});
        assertEquals(7, table.count("ab".toCharArray(), 2));
        List<String> counted = new ArrayList<>();
        table.flush((word, number, count) -> counted.add(word + number + count));
        assertEquals(List.of("ab71"), counted);
    }

    private String word() {
        int size = 1 + random.nextInt(10);
        int letters = random.nextInt(3) == 0 ? LETTERS.length() : 2 + random.nextInt(4);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < size; i++) {
            word.append(LETTERS.charAt(random.nextInt(letters)));
        }
        return word.toString();
    }
}

package newsfold.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class FirstPublisherTest {
    private static final List<String> PIECES = List.of(
            "first ",
            "originally",
            " published by ",
            "FIRST APPEARED IN ",
            "Zuerst erschienen bei",
            "ursprünglich",
            " veröffentlicht in ",
            "d’abord ",
            "parue dans ",
            "publicado",
            " originalmente por ",
            "pubblicata per la prima volta su",
            "eerder verschenen in ",
            "Harbour Post",
            "the",
            " ",
            ".\n",
            ", ",
            "(");

    @Test
    void nothingIsFoundBesideWhatThePatternFindsAnywhere() {
        SplittableRandom random = new SplittableRandom(7);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Matcher anywhere = FirstPublisher.LINE.matcher(text);
            Optional<String> expected =
                    anywhere.find() ? Optional.of(anywhere.group(1).strip()) : Optional.empty();
            assertEquals(expected, FirstPublisher.of(text.toString()), text.toString());
            found += expected.isPresent() ? 1 : 0;
        }
        assertTrue(found > 1_000, found + " lines of a first publisher");
    }

    @Test
    void theLineMayStandAtEitherEnd() {
        String line = "This story was originally published by Harbour Post.";
        String body = "Words of the report follow each other. ".repeat(60);
        assertEquals(Optional.of("Harbour Post"), FirstPublisher.of(line + "\n" + body));
        assertEquals(Optional.of("Harbour Post"), FirstPublisher.of(body + "\n" + line));
        assertEquals(Optional.empty(), FirstPublisher.of(body + line + body));
    }
}

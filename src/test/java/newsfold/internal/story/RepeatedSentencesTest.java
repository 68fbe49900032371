package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsfold.article.Article;
import org.junit.jupiter.api.Test;

class RepeatedSentencesTest {
    private static final String NOTICE = "This text was put together with the help of a machine and read by an editor.";
    private static final List<String> REPORTS = List.of(
            "Divers found a crack in the north quay of Norrby and the harbour master shut it on Monday morning.",
            "The zoo of Elmstad counts two young snow leopards more; the keepers have not yet given them names.",
            "A court in Thirsk sent the former treasurer to prison for three years over missing choir money.",
            "Frost took half of the apricots around Vellmar, and the growers ask the province for a loan.",
            "Line six will run to the airport of Gorham from the autumn on and save nine minutes, said its operator.");

    private static List<String> texts(int count) {
        return REPORTS.subList(0, count).stream()
                .map(report -> report + " " + NOTICE + "\nNext week there will be more to tell of it.")
                .toList();
    }

    private static RepeatedSentences repeated(List<String> texts, double... days) {
        double[] all = new double[texts.size()];
        Arrays.fill(all, Double.NaN);
        System.arraycopy(days, 0, all, 0, days.length);
        return new RepeatedSentences(texts, all);
    }

    @Test
    void aSentenceThatFiveGroupsHaveWordForWordIsLeftOut() {
        List<String> texts = texts(5);
        assertFalse(repeated(texts).cut(1).contains("machine"));
        assertEquals(texts.get(1), repeated(texts.subList(0, 4)).cut(1), "four groups");
    }

    @Test
    void onlyGroupsOfAboutTheSameTimeCountAndThoseWithoutADate() {
        List<String> texts = texts(5);
        assertFalse(repeated(texts, 100, 101, 102, 103, 103).cut(0).contains("machine"), "within three days");
        assertEquals(texts.get(0), repeated(texts, 100, 101, 102, 103, 104).cut(0), "one is four days later");
        assertFalse(repeated(texts, 100, 101, 102, 103, 104).cut(2).contains("machine"), "two days from either end");
        assertFalse(repeated(texts, 100, 101, 102).cut(0).contains("machine"), "two without a date");
        assertFalse(repeated(texts, 100, 200, 300, 400).cut(4).contains("machine"), "its own date is not known");
    }

    @Test
    void whatThatWouldLeaveNothingOfStaysAsItIs() {
        List<String> texts = new ArrayList<>(texts(5));
        texts.add(NOTICE);
        assertEquals(NOTICE, repeated(texts).cut(5));
    }

    @Test
    void aNoticeInAllOfThemMakesUnrelatedReportsNoStory() {
        List<StoryInput> inputs = new ArrayList<>();
        for (String text : texts(5)) {
            inputs.add(StoryInput.of(Article.builder("a" + inputs.size())
                    .language("en")
                    .text(text)
                    .build()));
        }
        assertEquals(5, new StoryClusterer().cluster(inputs).size());
    }
}

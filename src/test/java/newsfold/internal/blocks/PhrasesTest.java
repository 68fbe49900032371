package newsfold.internal.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import newsfold.article.Removed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private final Phrases phrases = Phrases.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEASER|READ MORE »",
                "TEASER|Weiterlesen …",
                "TEASER|Lire la suite",
                "TEASER|Leer más",
                "TEASER|Leia também",
                "TEASER|Leggi anche:",
                "TEASER|Lees ook",
                "TEASER|Läs också",
                "TEASER|Læs også",
                "TEASER|Les også",
                "TEASER|Lue myös",
                "TEASER|Czytaj także",
                "TEASER|Čtěte také",
                "TEASER|Читайте также",
                "TEASER|Читайте також",
                "TEASER|DEVAMINI OKU",
                "TEASER|İlgili Haberler",
                "TEASER|Baca juga:",
                "TEASER|Citește și",
                "TEASER|Olvasd el ezt is",
                "TEASER|Διαβάστε επίσης",
                "TEASER|اقرأ أيضا",
                "TEASER|بیشتر بخوانید",
                "TEASER|קראו גם",
                "TEASER|यह भी पढ़ें",
                "TEASER|相关阅读",
                "TEASER|関連記事",
                "TEASER|관련기사",
                "TEASER|Đọc thêm",
                "FOOTER|Tous droits réservés",
                "FOOTER|版权所有",
                "COMMENTS|3 Kommentare",
                "CONSENT|Alle akzeptieren"
            })
    void knowsBoilerplateInManyLanguages(Reason reason, String line) {
        assertEquals(Optional.of(reason), phrases.match(line).map(Phrases.Hit::reason), line);
    }

    @Test
    void coversAtLeastFifteenLanguages() {
        assertTrue(phrases.languages().size() >= 15, phrases.languages().toString());
    }

    @Test
    void caseAndPunctuationDoNotMatterButOtherWordsDo() {
        assertEquals(
                Phrases.Mode.WHOLE,
                phrases.match("*** Read More! ***").orElseThrow().mode());
        assertEquals(Optional.empty(), phrases.match("He wants to write more novels"));
    }

    @Test
    void numbersAreAllAlike() {
        assertEquals(phrases.match("12 comments"), phrases.match("1,204 comments"));
    }

    @Test
    void apostrophesJoinLongWordsAndSplitArticles() {
        assertEquals(List.of("dont", "l", "article", "#"), PhraseTokens.texts("Don’t l’article 1,200.5", 10));
    }
}

package newsfold.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;
import newsfold.DefaultLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShinglerTest {
    private static final Shingler WORDS = new Shingler(1);

    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private static ShingledText cut(String text) {
        return WORDS.shingle(text);
    }

    private static void assertAlike(String a, String b) {
        ShingledText left = new Shingler(3).shingle(a);
        ShingledText right = new Shingler(3).shingle(b);
        assertEquals(left.contentHash(), right.contentHash(), a + " | " + b);
        assertArrayEquals(left.toArray(), right.toArray(), a + " | " + b);
    }

    private static List<String> tokens(String text) {
        ShingledText cut = cut(text);
        return java.util.stream.IntStream.range(0, cut.size())
                .mapToObj(i -> text.substring(cut.start(i), cut.end(i)))
                .toList();
    }

    @Test
    void wordsAreRunsOfLettersAndDigitsAndKnowTheirPlaces() {
        assertEquals(List.of("The", "2nd", "try", "cost", "5", "m"), tokens(" The 2nd try -- cost $5\u00a0m."));
        assertEquals(List.of("alone"), tokens("alone"));
        assertEquals(List.of(), tokens(""));
        assertEquals(List.of(), tokens(" \n\t -- ... \u2014 \ud83d\ude00 "));
    }

    @Test
    void punctuationCaseAndQuotesDoNotMatter() {
        assertAlike(
                "It's the mayor's \"last\" word, again",
                "IT\u2019S THE MAYOR\u2019S \u201cLAST\u201d WORD \u2014 AGAIN!");
        assertAlike("a well-known name here", "a well\u2010known name here");
    }

    @Test
    void normalFormsAccentsAndInvisibleCharactersDoNotMatter() {
        for (String text : List.of(
                "Čeští zastupitelé schválili rozpočet města",
                "Les élèves français célèbrent Noël à l'école",
                "Ελληνικά νησιά και η θάλασσα σήμερα",
                "Новый йогурт ещё дешевле в мае",
                "한국 정부는 오늘 새 예산을 발표했다고 밝혔다",
                "東京でがっこうとプールがひらいたとみられる",
                "हिन्दी समाचार क़लम और ज़मीन की बात",
                "বাংলা সংবাদ কোনো শহরে আজও চলছে")) {
            assertAlike(
                    Normalizer.normalize(text, Normalizer.Form.NFC), Normalizer.normalize(text, Normalizer.Form.NFD));
        }
        assertAlike("Cafe society in Malaga", "Café society in Málaga");
        assertAlike("a co\u00adoper\u00ada\u00adtive news\u200bpaper \ufeffhere", "a cooperative newspaper here");
        assertAlike("the ﬁrst oﬃcial ﬂight", "the first official flight");
        assertAlike("Ｆｕｌｌ　ｗｉｄｔｈ　ｔｅｘｔ １２", "full width text 12");
        assertAlike("Straße und Maße heute", "STRASSE UND MASSE HEUTE");
        assertAlike("\ud835\udc01\ud835\udc28\ud835\udc25\ud835\udc1d words are words", "Bold words are words");
    }

    @Test
    void arabicAndHebrewVowelSignsAndDigitsFold() {
        assertAlike("كَتَبَ الوَلَدُ الدَّرْسَ اليوم", "كتب الولد الدرس اليوم");
        assertAlike("مـــرحـــبا بكم في المدينة", "مرحبا بكم في المدينة");
        assertAlike("שָׁלוֹם לְכֻלָּם מכאן", "שלום לכולם מכאן".replace("לכולם", "לכלם"));
        assertAlike("سنة ٢٠٢٦ في مدينة", "سنة 2026 في مدينة");
    }

    @Test
    void scriptsWithoutSpacesGiveATokenACharacter() {
        assertEquals(List.of("北", "京", "today", "今", "天"), tokensOfWindow("北京 today，今天"));
        // Supplementary ideographs are two code units each.
        assertEquals(List.of("\ud840\udc00", "\ud840\udc01"), tokensOfWindow("\ud840\udc00\ud840\udc01"));
    }

    /** Windows of eight hide single characters: their places are read from the buffer's token count and last places. */
    private static List<String> tokensOfWindow(String text) {
        String padded = "一二三四五六七" + text;
        ShingledText cut = cut(padded);
        ShingledText plain = cut(text);
        List<String> ends = new java.util.ArrayList<>();
        int skipped = 0;
        int before = 7;
        for (int i = skipped; i < cut.size(); i++) {
            int end = cut.end(i);
            int start = before;
            while (start < end && !Character.isLetterOrDigit(padded.codePointAt(start))) {
                start++;
            }
            ends.add(padded.substring(start, end));
            before = end;
        }
        assertEquals(ends.size(), plain.tokenCount());
        return ends;
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        locale.set("");
        long root = cut("TITLE IN ISTANBUL").contentHash();
        locale.setTurkish();
        assertEquals(root, cut("title in istanbul").contentHash());
    }

    @Test
    void orderMattersAndWordsDoNotRunTogether() {
        assertNotEquals(cut("one two").contentHash(), cut("two one").contentHash());
        assertNotEquals(cut("ab c").contentHash(), cut("a bc").contentHash());
        assertNotEquals(cut("one two").contentHash(), cut("one two two").contentHash());
    }

    @Test
    void aTextShorterThanAShingleHasNone() {
        assertEquals(0, new Shingler(5).shingle("only four words here").size());
        assertEquals(1, new Shingler(5).shingle("now there are five words").size());
        assertEquals(0, new Shingler(5).shingle("七个汉字太少了").size());
        assertEquals(1, new Shingler(5).shingle("八个汉字就足够了").size());
    }

    @Test
    void shinglesAreHashesOfTheirOwnWordsOnly() {
        ShingledText alone = new Shingler(5).shingle("one two three four five");
        ShingledText inside = new Shingler(5).shingle("zero one two three four five six");
        assertEquals(alone.shingle(0), inside.shingle(1));
        assertEquals(1, inside.find(alone.shingle(0)));
        assertEquals(
                "one two three four five",
                "zero one two three four five six".substring(inside.start(1), inside.end(1)));
        // A foreign character in the text changes the way of counting, not the hashes.
        ShingledText mixed = new Shingler(5).shingle("one two three four five 字");
        assertEquals(alone.shingle(0), mixed.shingle(0));
    }

    @Test
    void aUsedBufferGivesWhatAFreshOneGives() {
        SplittableRandom random = new SplittableRandom(99);
        String alphabet =
                "abcde FGH .,-é\u0301\u00ad한국\u1112\u1161\u11ab北京ไทย\u0e33\ud840\udc00\ud83d\ude00\ud800\u200bß½ﬁクラブ١٢";
        ShingleBuffer buffer = new ShingleBuffer(5);
        for (int trial = 0; trial < 500; trial++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(trial % 50 == 0 ? 5000 : 200); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            buffer.fill(text.toString());
            ShingledText used = buffer.toShingledText();
            ShingledText fresh = new Shingler(5).shingle(text.toString());
            assertArrayEquals(fresh.toArray(), used.toArray(), "trial " + trial);
            assertEquals(fresh.contentHash(), used.contentHash());
            int before = 0;
            for (int i = 0; i < used.size(); i++) {
                assertEquals(fresh.start(i), used.start(i));
                assertEquals(fresh.end(i), used.end(i));
                // Where windows differ a later shingle may start earlier, but never end earlier.
                assertTrue(used.end(i) >= before && used.end(i) > used.start(i) && used.end(i) <= text.length());
                before = used.end(i);
            }
        }
    }

    @Test
    void everyCodeUnitIsTaken() {
        for (int unit = 0; unit < 1 << 16; unit++) {
            String text = "a" + (char) unit + "b";
            int tokens = cut(text).tokenCount();
            assertTrue(tokens >= 1 && tokens <= 20, () -> text.codePointAt(1) + " gives " + tokens);
        }
    }

    /** Archives hold these values. If this test fails, the fingerprint needs a new version. */
    @Test
    void hashesOfKnownTextsNeverChange() {
        assertEquals(
                "3ff1f7164f7f8fe3",
                Long.toHexString(new Shingler(5)
                        .shingle("The harbour town votes on Sunday")
                        .shingle(0)));
        assertEquals(
                "626912b2c4e075cd",
                Long.toHexString(new Shingler(5).shingle("港口城市周日投票").shingle(0)));
        assertEquals(
                "e0af01b8606f3350",
                Long.toHexString(new Shingler(5)
                        .shingle("Порт голосует в это воскресенье")
                        .shingle(0)));
    }
}

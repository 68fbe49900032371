package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TemplateSketchTest {
    private static final String TIDES =
            "High water at %s Harbour is expected at %s a.m. (%s m) and %s p.m. (%s m) on %s.\n\n"
                    + "Low water follows at %s a.m. (%s m) and again later in the day. Bathers should keep away from the stone groyne "
                    + "for an hour either side of low water. The water temperature was %s degrees at noon.";

    private static final String REPORT =
            "At least 41 people died and 120 were hurt when a fire swept through the Crown Hotel in the old port of Harwell "
                    + "on Monday night, the governor said. Irene Maddox told reporters that the fire had started in the kitchen "
                    + "shortly before 11 p.m. and that the stairs of the east wing were blocked. Firefighters from Selby and "
                    + "Oakham fought the flames until dawn. The hotel, built in 1911, had 84 rooms.";

    private static boolean sameTemplate(String a, String b) {
        boolean same = TemplateSketch.of(a).sameTemplate(TemplateSketch.of(b));
        assertEquals(same, TemplateSketch.of(b).sameTemplate(TemplateSketch.of(a)), "depends on the order");
        return same;
    }

    @Test
    void messagesWithOtherNamesAndNumbersAreOfOneTemplate() {
        assertTrue(sameTemplate(
                TIDES.formatted("Brennick", "7:12", "4.1", "7:40", "4.4", "Monday", "1:05", "0.8", "11"),
                TIDES.formatted("Torsund", "3:51", "2.9", "4:33", "3.0", "Friday", "10:20", "0.3", "14")));
    }

    @Test
    void messagesThatFillInWholeClausesAreOfOneTemplate() {
        String obituary = "%s, %s, of %s, died %s at %s. A native of %s, %s worked for %s years at %s and loved %s. "
                + "Survivors include %s. Friends may call from 4 to 7 p.m. %s at %s. A service will follow at %s. In lieu of "
                + "flowers, the family asks for gifts to a charity of your choice.";
        assertTrue(sameTemplate(
                obituary.formatted(
                        "Edgar Lindqvist",
                        "81",
                        "Harwell",
                        "Sunday",
                        "the Selby Hospice",
                        "Torsund",
                        "he",
                        "38",
                        "the Brennick yard",
                        "sailing",
                        "his wife, Ada, and two sons",
                        "Thursday",
                        "the Moss Chapel",
                        "St. Olaf Church"),
                obituary.formatted(
                        "Marta Quill",
                        "69",
                        "Oakham",
                        "Friday",
                        "her home",
                        "Kelby",
                        "she",
                        "22",
                        "Dunmere Library",
                        "her garden",
                        "a sister, Joan",
                        "Monday",
                        "Reed and Sons",
                        "Grace Church")));
    }

    @Test
    void reportsThatQuoteTheSameWordsAreNot() {
        String quote =
                "\"We saw the smoke before we heard the alarm and nobody could find the key to the back door,\" a guest "
                        + "said. \"We broke the window with a chair and climbed down the drain pipe, and then the roof came down behind "
                        + "us and there was nothing left to do but wait for the engines.\" ";
        assertFalse(sameTemplate(
                REPORT + " " + quote,
                "A hotel in the old port burned down in the night. " + quote
                        + "Those who survived were taken to a school nearby, where Pastor Lowe and Mayor Finch spoke to them, and "
                        + "the Red Cross of Norby brought blankets."));
    }

    @Test
    void figuresOfTwoDaysUnderTheSameNamesAreOfOneTemplate() {
        assertTrue(sameTemplate(
                TIDES.formatted("Brennick", "7:12", "4.1", "7:40", "4.4", "Monday", "1:05", "0.8", "11"),
                TIDES.formatted("Brennick", "8:02", "4.3", "8:31", "4.7", "Monday", "1:55", "0.6", "12")));
    }

    @Test
    void columnsOfTheSameSentencesThatNameNobodyAreOfOneTemplate() {
        String[] sentences = {
            "Today asks you to slow down and listen before you speak.",
            "Keep an open mind at work and do not promise what you cannot give.",
            "A small purchase turns into a large one if you are careless.",
            "An old friend brings good news about money and asks for a favour.",
            "Leave your evening free and the rest will follow by itself."
        };
        Random random = new Random(7);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            first.append(sentences[random.nextInt(sentences.length)]).append(' ');
            second.append(sentences[random.nextInt(sentences.length)]).append(' ');
        }
        assertTrue(sameTemplate(first.toString(), second.toString()));
    }

    @Test
    void aTextThatNamesNobodyAndItsLongerVersionAreNot() {
        String text =
                "The council said after the storm that the school would open again when the roof had been mended and dried. "
                        + "Parents were asked to keep the younger children at home until the heating works. ";
        assertFalse(sameTemplate(
                text, text + "Lessons for the older ones go on in the town hall by turns, as before the storm."));
    }

    @Test
    void copiesAndUpdatesAreNot() {
        assertFalse(sameTemplate(REPORT, REPORT));
        assertFalse(sameTemplate(REPORT, REPORT.replace("41", "58").replace("120", "143")));
        assertFalse(sameTemplate(REPORT, REPORT.substring(0, 260)));
    }

    @Test
    void reportsOfOneEventInOtherWordsAreNot() {
        assertFalse(sameTemplate(
                REPORT,
                "The Crown Hotel in Harwell burned on Monday night and 41 guests were killed, Governor Irene Maddox said. Another "
                        + "120 were taken to hospitals in Selby. What began in the kitchen at 11 p.m. soon filled the stairs with "
                        + "smoke; crews from Oakham put the fire out at dawn. It had 84 rooms and stood since 1911."));
    }

    @Test
    void textsWithoutCapitalsAreToldByNumbersAlone() {
        String forecast = "%s气象台今天发布天气预报:预计明天白天多云,最高气温%s度,最低气温%s度,风力%s级。降水概率为%s%%,相对湿度为%s%%。";
        assertTrue(
                sameTemplate(forecast.formatted("北原", 21, 9, 4, 13, 90), forecast.formatted("新城", 34, 15, 6, 80, 43)));
        String report = "中国国家主席今天在北京会见来访的外国代表团，双方就经济合作和文化交流深入交换了意见。";
        assertFalse(sameTemplate(report, report + "会谈后双方签署了多项合作文件。"));
    }

    /** Whole clauses are filled in, with few names and numbers or none that a script shows. */
    private static final String[][] CLAUSES = {
        {
            "%s районный суд %s приговорил %s к %s колонии %s режима за %s. По данным следствия, %s. Вину подсудимый %s. "
                    + "Государственный обвинитель просил назначить %s лишения свободы. Приговор в законную силу не вступил и "
                    + "может быть обжалован, сообщили в пресс-службе прокуратуры.",
            "Октябрьский; Орла; местного жителя; трём годам; общего; кражу мотоцикла; в июле 2025 года он угнал «Урал» со "
                    + "двора соседа; признал; четыре года",
            "Ленинский; Томска; бывшего бухгалтера; шести годам; строгого; растрату; с 2021 по 2024 год он перевёл на свои "
                    + "счета деньги детского лагеря; не признал; восемь лет"
        },
        {
            "%s %s %s, %s közelében. A balesetben %s. A helyszínre a %s hivatásos tűzoltók vonultak, akik áramtalanították a "
                    + "járműveket. Az útszakaszt %s lezárták. A rendőrség vizsgálja a baleset körülményeit, és kéri a szemtanúk "
                    + "jelentkezését.",
            "Árokba hajtott; egy furgon; kedden reggel; Makó; egy ember meghalt; szegedi; több órára",
            "Felborult; egy pótkocsis traktor; vasárnap délután; Tab; öten megsérültek; siófoki; teljes szélességében"
        },
        {
            "لقي %s مصرعهم وأصيب %s آخرون %s في حادث سير على طريق %s قرب %s. وذكرت مصادر أمنية أن الحادث نجم عن تصادم %s بسبب "
                    + "السرعة الزائدة. وهرعت سيارات الإسعاف إلى المكان ونقلت الجثامين والمصابين إلى %s. وفتحت النيابة العامة "
                    + "تحقيقا في ملابسات الحادث.",
            "أربعة أشخاص; ستة; صباح الثلاثاء; العلمين الدولي; مرسى مطروح; حافلة سياحية بشاحنة وقود; مستشفى رأس الحكمة",
            "ثلاثة عمال; أحد عشر; مساء الجمعة; الجيش; سوهاج; سيارة أجرة بجرار زراعي; مستشفى طهطا العام"
        },
        {
            "%s常委会召开会议，经表决，决定任命%s为%s。公开简历显示，%s，曾任%s等职。会议还听取了关于%s的报告，并对有关工作提出要求。",
            "临江市人大; 周立平; 副市长; 周立平是山东临沂人，研究生学历; 发展改革局局长; 上年度预算执行情况",
            "遵安市人大; 罗晓梅; 中级法院副院长; 罗晓梅女，贵州毕节人，大学学历; 红花岗法院庭长; 生态环境保护工作"
        }
    };

    @Test
    void clausesFilledInWithFewNamesAreOfOneTemplate() {
        for (String[] message : CLAUSES) {
            String a = message[0].formatted((Object[]) message[1].split("; "));
            String b = message[0].formatted((Object[]) message[2].split("; "));
            assertTrue(sameTemplate(a, b), a + "\n" + b);
            assertFalse(sameTemplate(a, a), a);
        }
    }

    @Test
    void twoReportsOfOneEventThatShareAnAgencysWordsAreNot() {
        String first =
                "Сход лавины перекрыл дорогу к посёлку Верхний Баксан, без связи остались сорок туристов. Спасатели "
                        + "расчищают завал с двух сторон и надеются пройти его к вечеру. По словам начальника отряда Тимура Куашева, "
                        + "снег спрессовался, и техника идёт медленно. Детей успели вывезти накануне.";
        String second =
                "Сорок туристов отрезаны от мира в посёлке Верхний Баксан после лавины. По словам начальника отряда "
                        + "Тимура Куашева, снег спрессовался, и техника идёт медленно. Накануне из посёлка успели вывезти детей. "
                        + "Спасатели расчищают завал с двух сторон и обещают открыть дорогу ночью.";
        assertFalse(sameTemplate(first, second));
        String fire =
                "قتل ثلاثة أشخاص في حريق التهم سوق الأقمشة في مدينة نابلس فجر الأربعاء. وقال قائد الدفاع المدني سامر حمدان إن "
                        + "النيران اندلعت في مخزن للقطن. وشاركت تسع فرق في إخمادها.";
        assertFalse(sameTemplate(
                fire,
                fire.replace("ثلاثة", "خمسة")
                        .replace("تسع فرق", "إحدى عشرة فرقة")
                        .replace("فجر", "صباح")));
    }

    @Test
    void shortAndStrangeTextsAreNot() {
        String[] texts = {"", " ", "word", "12", "A B C D E F", "\ud800", "a\u0301".repeat(5_000), "ABCD-".repeat(2_000)
        };
        for (String a : texts) {
            for (String b : texts) {
                assertFalse(sameTemplate(a, b), a.length() + " " + b.length());
            }
        }
    }
}

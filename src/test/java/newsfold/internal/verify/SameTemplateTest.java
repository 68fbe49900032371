package newsfold.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.text.Shingler;
import newsfold.verify.Relation;
import org.junit.jupiter.api.Test;

class SameTemplateTest {
    private static final Shingler SHINGLER = new Shingler();

    private static Relation relation(String first, String second, boolean oneSite) {
        Article a = Article.builder("a").text(first).site("one.example").build();
        Article b = Article.builder("b")
                .text(second)
                .site(oneSite ? "one.example" : "two.example")
                .build();
        Verifier verifier = Verifier.ofArticles();
        Relation relation =
                verifier.verify(Side.of(a, SHINGLER), Side.of(b, SHINGLER)).relation();
        assertEquals(
                relation,
                verifier.verify(Side.of(b, SHINGLER), Side.of(a, SHINGLER)).relation());
        return relation;
    }

    /** Fills slots written as {@code {0}} with the values of a message. */
    private static String filled(String template, String... values) {
        String text = template;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    private static void assertTwoMessages(String template, String[] first, String[] second) {
        String a = filled(template, first);
        String b = filled(template, second);
        assertEquals(Relation.SAME_TEMPLATE, relation(a, b, false), a + "\n" + b);
        assertEquals(Relation.SAME_TEMPLATE, relation(a, b, true), a + "\n" + b);
    }

    private static String[] values(String list) {
        return list.split("; ");
    }

    @Test
    void matchReportsOfTwoGames() {
        assertTwoMessages(
                "{0} beat {1} {2} at {3} on {4} to move up to {5} place in the league. {6} put the home side in front "
                        + "after {7} minutes with a shot from the edge of the area, and {8} made the points safe with a "
                        + "header in the {9} minute. The visitors had the better of the first half but could not find a "
                        + "way past the goalkeeper. {0} travel to {10} next week, while {1} are at home to {11}.",
                values("Harwell Town; Selby Rovers; 2-0; Mill Lane; Saturday; fourth; Tom Price; 23; Neil Ward; 71st;"
                        + " Oakham; Denby"),
                values("Kelby United; Marlow; 3-1; Castle Park; Sunday; seventh; Ravi Shah; 8; Luke Boyd; 64th;"
                        + " Thornley; Ripon City"));
    }

    @Test
    void courtLists() {
        assertTwoMessages(
                "{0}, {1}, of {2}, {3}, pleaded guilty to driving without insurance on {4} {5}. Magistrates fined {0} "
                        + "{6} crowns, with a victim surcharge of {7} and costs of {8}, and ordered that the licence be "
                        + "endorsed with six points. The case was proved under the single justice procedure.",
                values("Alan Pryce; 34; Orchard Way; Harwell; March; 3; 412; 165; 90"),
                values("Maria Dunne; 51; Station Road; Elswick; April; 17; 660; 264; 110"));
    }

    @Test
    void obituaries() {
        assertTwoMessages(
                "{0}, {1}, of {2}, passed away peacefully on {3} surrounded by loving family. Born in {4} in {5}, {6} "
                        + "was a devoted parent and a friend to all who met the family. A funeral service will be held "
                        + "at {7} on {8} at {9}. In lieu of flowers, the family asks that donations be made to the "
                        + "hospice. {6} will be greatly missed by all.",
                values("Edith Cole; 87; Harwell; March 2; Lindum; 1938; Edith; St Anne's Church; March 9; 11 a.m"),
                values("Walter Finch; 91; Redwater; May 14; Abbotsford; 1934; Walter; Grace Chapel; May 20; 2 p.m"));
    }

    @Test
    void lotteryDraws() {
        assertTwoMessages(
                "The winning numbers in {0} evening's drawing of the {1} game were: {2}. Players who match all the "
                        + "numbers drawn in the game win the top prize. The estimated jackpot for the next drawing is "
                        + "{3} million. Tickets can be bought at all retailers until half an hour before the drawing.",
                values("Tuesday; Cash Five; 3, 11, 17, 29, 38; 1.2"),
                values("Friday; Pick Six; 7, 8, 21, 25, 40, 44; 3.75"));
    }

    @Test
    void jobFigures() {
        assertTwoMessages(
                "The unemployment rate in {0} stood at {1} percent in {2}, the labour office said on {3}. A total of {4}"
                        + " people were registered as out of work, {5} more than in the month before. Employers "
                        + "reported {6} open positions. The office said that the rise was due to the season and that it "
                        + "expects the number to fall in the coming months.",
                values("Alder County; 5.4; January; Tuesday; 12,410; 322; 1,904"),
                values("Dunmere; 7.1; February; Thursday; 8,733; 541; 612"));
    }

    @Test
    void germanAndSpanishAndFrenchMessages() {
        assertTwoMessages(
                "In {0} sind am {1} insgesamt {2} Autofahrer mit dem Telefon am Steuer erwischt worden, teilte die "
                        + "Polizei mit. Die Beamten hielten {3} Fahrzeuge an {4} Kontrollstellen an. Der schnellste "
                        + "Fahrer war auf der {5} mit {6} Kilometern in der Stunde unterwegs. Die Polizei kündigte an, "
                        + "die Kontrollen in den nächsten Wochen fortzusetzen.",
                values("Harburg; Montag; 41; 612; fünf; Bremer Straße; 87"),
                values("Neustadt; Freitag; 87; 1340; neun; Hafenallee; 112"));
        assertTwoMessages(
                "El servicio meteorológico emitió un aviso por fuertes lluvias en la provincia de {0} desde las {1} hasta"
                        + " las {2} del {3}. Se esperan hasta {4} litros por metro cuadrado y vientos de {5} kilómetros "
                        + "por hora cerca de {6}. Las autoridades piden a la población que no cruce zonas inundadas y "
                        + "que siga los avisos oficiales.",
                values("Valverde; 14.00; 20.30; lunes; 60; 75; Las Rozas"),
                values("Montalbán; 9.15; 17.00; jueves; 35; 90; Puerto Claro"));
        assertTwoMessages(
                "La société {0} a annoncé {1} un chiffre d'affaires de {2} millions au {3} trimestre, en hausse de {4} %. "
                        + "Le résultat net s'établit à {5} millions. Le groupe dirigé par {6} confirme ses objectifs pour "
                        + "l'année, malgré la hausse des prix de l'énergie et un marché qui reste incertain, et proposera à "
                        + "l'assemblée générale un dividende de {7} par action.",
                values("Avanta; mardi; 412; premier; 4,2; 31; Jeanne Morel; 0,85"),
                values("Bluefin; jeudi; 97; troisième; 11,6; 8,4; Luc Perrin; 1,20"));
    }

    @Test
    void chineseAndArabicMessages() {
        assertTwoMessages(
                "{0}股价周{1}收报{2}元，上涨{3}%，成交量为{4}万股。过去一年该股最高为{5}元，最低为{6}元。公司将于{7}月{8}日公布业绩，"
                        + "分析师预计每股收益为{9}元。本文由程序根据交易所数据自动生成，仅供参考，不构成投资建议。",
                values("东方电子; 一; 18.42; 2.31; 655; 24.80; 11.95; 4; 21; 0.37"),
                values("海山医药; 四; 73.05; 0.84; 1290; 91.20; 48.66; 8; 15; 1.92"));
        assertTwoMessages(
                "أعلن المركز الوطني لرصد الزلازل أن هزة أرضية بقوة {0} درجات على مقياس ريختر وقعت عند الساعة {1} قرب {2}. "
                        + "وكان مركز الهزة على عمق {3} كيلومترا وعلى بعد {4} كيلومترا من المدينة. ولم ترد أنباء عن وقوع "
                        + "إصابات أو أضرار، ودعا المركز السكان إلى التزام الهدوء واتباع تعليمات الدفاع المدني.",
                values("4.1; 03:25; الرمادي; 12; 48"), values("5.3; 17:50; تازة; 31; 19"));
    }

    @Test
    void figuresOfTwoDaysUnderTheSameNames() {
        assertTwoMessages(
                "La Bourse de Bruxelles a clôturé en hausse de {0} % {1}, l'indice Bel 20 s'établissant à {2} points.\n\n"
                        + "La banque Northmere a pris {3} % à {4} euros et le groupe Calder a cédé {5} %. À New York, l'indice "
                        + "Dow Jones gagnait {6} % à la clôture européenne. L'euro valait {7} dollar.",
                values("0,93; mardi; 3.404,63; 2,77; 83,75; 3,68; 1,91; 1,13"),
                values("1,28; jeudi; 3.511,20; 0,64; 86,10; 1,45; 0,37; 1,09"));
        assertTwoMessages(
                "{0}气象台今天发布天气预报:预计明天白天多云,最高气温{1}度,最低气温{2}度,风力4级。降水概率为{3}%,相对湿度为{4}%。\n\n"
                        + "日出时间为6时{5}分,日落时间为18时{6}分。空气质量指数为{7},请市民合理安排出行。",
                values("北原; 21; 9; 13; 90; 44; 12; 72"), values("新城; 34; 15; 80; 43; 51; 38; 121"));
    }

    @Test
    void messagesWithFewNamesAndNumbersAllOfWhichAreOthers() {
        String fire =
                "In {0} aan de {1} in {2} heeft {3} brand gewoed. De brandweer kreeg de melding rond {4} uur binnen en "
                        + "schaalde op naar {5}. {6} konden op tijd naar buiten komen. Niemand raakte gewond. Het vuur was na {7} onder "
                        + "controle. De oorzaak van de brand is nog niet bekend. De politie doet onderzoek en vraagt getuigen zich te "
                        + "melden.";
        String a = filled(
                fire,
                values("een woning; Molenweg; Arkveld; maandagnacht; 02.15; middelbrand; De twee bewoners; een uur"));
        String b = filled(
                fire,
                values(
                        "een loods; Havenkade; Nieuwkoop; zaterdagmiddag; 15.40; grote brand; Drie medewerkers; ruim vier uur"));
        assertEquals(Relation.SAME_TEMPLATE, relation(a, b, false));
        assertEquals(Relation.NEAR_DUPLICATE, relation(a, a.replace("Molenweg", "Lindelaan"), false), "one corrected");
    }

    @Test
    void countsThatGoUpOnOnePageAreAVersion() {
        String count =
                "With {0} of 412 districts counted, Irene Maddox leads Paul Anstey by {1} votes in Harwell, the electoral "
                        + "office said on Sunday night. Maddox has {2} votes, or {3} percent, and Anstey {4}, or {5} percent. "
                        + "Turnout stands at {6} percent. The office in Quay Street will go on counting until all boxes are open.";
        String early = filled(count, values("83; 1,204; 40,311; 50.8; 39,107; 49.2; 61"));
        String late = filled(count, values("377; 5,870; 198,442; 50.7; 192,572; 49.3; 63"));
        Article first = Article.builder("a")
                .text(early)
                .url("https://one.example/count")
                .build();
        Article second =
                Article.builder("b").text(late).url("https://one.example/count").build();
        Relation relation = Verifier.ofArticles()
                .verify(Side.of(first, SHINGLER), Side.of(second, SHINGLER))
                .relation();
        assertNotEquals(Relation.SAME_TEMPLATE, relation);
    }

    @Test
    void messagesInLanguagesWithoutCapitals() {
        assertTwoMessages(
                "{0}ごろ、{1}で火災が発生したと119番通報がありました。消防車{2}台が出動し、火はおよそ{3}時間後に消し止められましたが、"
                        + "木造住宅{4}棟が焼けました。この火事によるけが人はいませんでした。警察によりますと、住人の{5}さんは外出していて"
                        + "無事でした。警察と消防が詳しい出火の原因を調べています。空気が乾燥しているため、火の取り扱いに注意してください。",
                values("三日午前五時; 秋田市土崎; 8; 2; 3; 佐々木"), values("十九日夕方; 高知市朝倉; 14; 5; 1; 山本"));
        assertTwoMessages(
                "{0} को {1} की मंडी में गेहूं का भाव {2} रुपये प्रति क्विंटल रहा। व्यापारी {3} ने बताया कि आवक {4} बोरी की रही और मांग "
                        + "सामान्य थी। सरसों के दाम {5} रुपये पर टिके रहे। किसानों का कहना है कि मौसम साफ रहने से आवक और बढ़ेगी। मंडी "
                        + "समिति ने किसानों से अपनी उपज सुखाकर लाने को कहा है ताकि उन्हें उचित दाम मिल सके।",
                values("सोमवार; हापुड़; 2410; मोहन; 1850; 5320"), values("गुरुवार; बूंदी; 2385; अशोक; 960; 5275"));
        assertTwoMessages(
                "กรมอุตุนิยมวิทยาพยากรณ์อากาศจังหวัด{0} วัน{1} มีเมฆบางส่วน อุณหภูมิสูงสุด {2} องศาเซลเซียส ต่ำสุด {3} องศาเซลเซียส "
                        + "ลมความเร็ว {4} กิโลเมตรต่อชั่วโมง มีฝนฟ้าคะนองร้อยละ {5} ของพื้นที่ ขอให้ประชาชนระวังอันตรายจากฝนตกหนัก "
                        + "และหลีกเลี่ยงการอยู่ในที่โล่งแจ้งหรือใต้ต้นไม้ใหญ่",
                values("น่าน; จันทร์; 33; 22; 15; 40"), values("ชุมพร; ศุกร์; 31; 25; 20; 60"));
    }

    @Test
    void aTollThatRoseIsACopyInLanguagesWithoutCapitals() {
        for (String report : List.of(
                "贵州省毕节市一座桥梁星期二凌晨垮塌，已造成至少{0}人死亡、{1}人受伤，另有{2}人失踪。当地政府说，救援人员正在下游搜寻落水的车辆。"
                        + "\n\n司机王海林在接受采访时说，他看到前面的灯光忽然不见了，急忙刹住卡车。家属聚集在岸边等候消息，志愿者送来了热水和棉衣。",
                "青森県八戸市の旅館で火曜日の夜に火事があり、少なくとも{0}人が死亡し、{1}人が病院に運ばれた。消防によると、{2}人と連絡が取れていない。"
                        + "\n\n火は一階の台所から出たとみられ、建物が全焼した。宿泊していた男性は「煙で廊下が見えなかった」と話した。",
                "قتل {0} شخصا على الأقل وأصيب {1} آخرون في انهيار مبنى ليل الثلاثاء في مدينة حمص، بحسب الدفاع المدني. ولا يزال {2} أشخاص "
                        + "تحت الأنقاض.\n\nوقال أحد السكان ويدعى سمير الخطيب إن الجدران تصدعت قبل أسابيع. وعملت الفرق حتى الفجر.",
                "झारखंड के दुमका जिले में मंगलवार रात एक बस के खाई में गिरने से {0} लोगों की मौत हो गई और {1} घायल हो गए। प्रशासन के अनुसार "
                        + "{2} लोग लापता हैं।\n\nबस के मालिक को पुलिस ने हिरासत में ले लिया है। गांव की सुनीता देवी ने बताया कि तेज आवाज "
                        + "सुनकर सब दौड़े। मुख्यमंत्री ने जांच के आदेश दिए।")) {
            String first = filled(report, "12", "34", "7");
            String later = filled(report, "19", "51", "4");
            assertEquals(Relation.NEAR_DUPLICATE, relation(first, later, false), later);
        }
    }

    @Test
    void halfOfManyNamesAndNumbersAreThoseOfTheOfficeThatWrites() {
        String quake =
                "Un sismo de magnitud {0} se sintió {1} a las {2} horas {3} de {4}, informó el Servicio Geológico. El {1} "
                        + "hubo dos réplicas en {5}. Hasta el momento no se reportan daños ni víctimas. Las autoridades de Protección Civil "
                        + "mantienen el monitoreo y piden a la población no difundir rumores e informarse por los canales oficiales.";
        String a = filled(quake, "4,4", "lunes", "03:12", "al sur", "Puerto Escondido", "Oaxaca");
        String b = filled(quake, "5,2", "viernes", "17:48", "al este", "Salina Cruz", "Chiapas");
        assertEquals(Relation.SAME_TEMPLATE, relation(a, b, false));
    }

    @Test
    void aNoticeLongerThanTheArticlesAboveItIsAPassageOnly() {
        String notice =
                "\n\nThis text was written with the help of a program and read by an editor before it was published. "
                        + "Figures may have changed since. If you find a mistake, please write to the desk and quote the headline.";
        String a =
                "The ferry to Moss Island sails again after six weeks in the dock. A new shaft came from Gdansk on Sunday."
                        + notice;
        String b =
                "Pupils in Torsund counted 400 swans on the reservoir. It was the highest number since the dam was built."
                        + notice;
        assertEquals(Relation.SHARES_PASSAGE, relation(a, b, false));
        assertEquals(Relation.SHARES_PASSAGE, relation(a, b, true));
        String sameEvent =
                "After six weeks in the dock the Moss Island ferry is back at sea, with a new shaft made in Gdansk."
                        + notice;
        assertEquals(Relation.NEAR_DUPLICATE, relation(a, sameEvent, false));
        String inArabic =
                "\n\nيخضع هذا الموقع لقوانين حماية البيانات، وباستخدامك له فإنك توافق على سياسة الخصوصية. جميع الحقوق محفوظة ولا يجوز "
                        + "إعادة نشر أي مادة من دون إذن كتابي مسبق من إدارة التحرير.";
        assertEquals(
                Relation.SHARES_PASSAGE,
                relation(
                        "فاز نادي النجم على ضيفه الاتحاد بثلاثة أهداف دون رد في ختام الدوري الممتاز." + inArabic,
                        "عثر غواصون قبالة صور على مرساة فينيقية تزن نصف طن في عمق ثلاثين مترا." + inArabic,
                        false));
    }

    private static final String FIRE =
            "HARWELL - At least 41 people died and 120 were hurt when a fire swept through the Crown Hotel in the old "
                    + "port of Harwell on Monday night, the governor said.\n\nGovernor Irene Maddox told reporters that the "
                    + "fire had started in the kitchen shortly before 11 p.m. and that the stairs of the east wing were "
                    + "blocked. \"We heard people calling from the windows,\" said Paul Anstey, who owns a shop in Quay "
                    + "Street. \"There was nothing that we could do.\"\n\nFirefighters from Selby and Oakham fought the "
                    + "flames until dawn. The hotel, built in 1911, had 84 rooms and was last inspected in March. The "
                    + "insurer Northern Mutual said that it would open an office in the town.";

    private static void assertCopies(String changed) {
        assertEquals(Relation.NEAR_DUPLICATE, relation(FIRE, changed, false), changed);
    }

    @Test
    void aChangedTollOrDatelineOrCorrectionIsACopy() {
        assertCopies(FIRE.replace("At least 41", "At least 58").replace("120 were", "143 were"));
        assertCopies(FIRE.replace("HARWELL", "SELBY"));
        assertCopies(FIRE.replace("41", "58")
                .replace("120", "143")
                .replace("HARWELL", "OAKHAM")
                .replace("Monday", "Tuesday"));
        assertCopies(FIRE.replace("Irene Maddox", "Irina Madox")
                .replace("1911", "1921")
                .replace("84 rooms", "48 rooms"));
        assertCopies(FIRE.replace("Paul Anstey", "a man").replace("Northern Mutual", "the insurer"));
        assertCopies(FIRE.toUpperCase(Locale.ROOT).replace("41", "58"));
    }

    @Test
    void anotherSpellingOfTheNamesIsACopy() {
        String report =
                "Rebels loyal to Qaddafi shelled Misurata and Zuwarah on Friday, killing 12 people, doctors said. Colonel "
                        + "Qaddafi's son Seif spoke on state television and asked the town of Misurata to lay down its arms. In "
                        + "Zuwarah the hospital was without power for a second day and patients were taken to the border.";
        String respelt = report.replace("Qaddafi", "Gadhafi")
                .replace("Misurata", "Misrata")
                .replace("Zuwarah", "Zuwara")
                .replace("Seif", "Saif");
        assertEquals(Relation.NEAR_DUPLICATE, relation(report, respelt, false));
    }

    @Test
    void misreadLettersAndMovedParagraphsMakeACopy() {
        String misread = FIRE.replace("Irene", "lrene")
                .replace("hurt", "burt")
                .replace("stairs", "stalrs")
                .replace("Street", "Streel")
                .replace("flames", "fiames")
                .replace("1911", "19l1");
        assertCopies(misread);
        List<String> paragraphs = new ArrayList<>(Arrays.asList(FIRE.split("\n\n")));
        Collections.reverse(paragraphs);
        assertCopies(String.join("\n\n", paragraphs));
    }

    @Test
    void aShortUpdateOfFiguresIsACopy() {
        String brief =
                "An earthquake of magnitude 5.2 shook the coast near Kelby on Monday, the Geological Survey said. Mayor Ingrid "
                        + "Sollers said that 3 houses had fallen down and 17 people were taken to the hospital in Oakham. Trains "
                        + "between Kelby and Selby were stopped while the tracks were checked.";
        String later =
                brief.replace("5.2", "5.4").replace("3 houses", "6 houses").replace("17 people", "26 people");
        assertEquals(Relation.NEAR_DUPLICATE, relation(brief, later, false));
    }

    @Test
    void stockSentencesInAnotherOrderAreNoCopy() {
        String[] stock = {
            "Today asks you to slow down and listen before you speak.",
            "Love is in the air, so leave your evening free.",
            "Keep an open mind at work and do not promise what you cannot give.",
            "A small purchase turns into a large one if you are careless."
        };
        String[] signs = {"Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo"};
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < signs.length; i++) {
            one.append(signs[i])
                    .append(": ")
                    .append(stock[i % 4])
                    .append(' ')
                    .append(stock[(i + 1) % 4])
                    .append("\n\n");
            other.append(signs[i])
                    .append(": ")
                    .append(stock[(3 * i + 2) % 4])
                    .append(' ')
                    .append(stock[i % 3])
                    .append("\n\n");
        }
        assertEquals(Relation.SHARES_PASSAGE, relation(one.toString(), other.toString(), false));
    }

    private static Relation onPages(String first, String second, int days) {
        Article.Builder a = Article.builder("a").site("one.example").url("https://one.example/a");
        Article.Builder b = Article.builder("b").site("one.example").url("https://one.example/b");
        a.published(ArticleDate.of(LocalDate.of(2026, 3, 2)));
        b.published(ArticleDate.of(LocalDate.of(2026, 3, 2).plusDays(days)));
        return Verifier.ofArticles()
                .verify(
                        Side.of(a.text(first).build(), SHINGLER),
                        Side.of(b.text(second).build(), SHINGLER))
                .relation();
    }

    @Test
    void notesOfOneSiteThatComeEachWeekDifferInANumberAndAVerb() {
        String english =
                "The average rate on a 30-year fixed mortgage {0} to {1} percent this week, Homeland Bank said on "
                        + "Thursday. The survey covers loans of 20 percent down and borrowers with good credit. Borrowers can save "
                        + "money if they ask several lenders for an offer before they sign, said chief economist Sara Lund, who "
                        + "advises to compare the whole cost of a loan, and not the rate alone.";
        String german = "Hundert Liter Heizöl sind in dieser Woche im Schnitt {0} und kosteten bei einer Abnahme von "
                + "dreitausend Litern {1} Euro, wie der Verband der Händler mitteilte. Verbraucher sollten mehrere Angebote "
                + "einholen und mit den Nachbarn gemeinsam bestellen, weil die Kosten der Anfahrt dann nur einmal anfallen.";
        String japanese = "東京株式市場で日経平均株価は前日に比べて{0}、終値は{1}円だった。市場関係者によると、為替相場の動きや"
                + "海外市場の流れを受けて、輸出関連の銘柄を中心に売り買いが交錯したという。指数は毎日の取引時間中に公表されている。";
        for (List<String> notes : List.of(
                List.of(filled(english, "rose", "6.12"), filled(english, "eased", "6.08")),
                List.of(filled(german, "gestiegen", "94,20"), filled(german, "gefallen", "93,10")),
                List.of(filled(japanese, "高く", "38120"), filled(japanese, "安く", "38045")))) {
            assertEquals(Relation.SAME_TEMPLATE, onPages(notes.get(0), notes.get(1), 7), notes.toString());
        }
        assertEquals(
                Relation.SAME_TEMPLATE, onPages(filled(japanese, "高く", "38120"), filled(japanese, "安く", "38045"), 1));
    }

    @Test
    void aTollThatRoseOvernightMakesAVersionOnAnotherPageToo() {
        String english =
                "A bus with forty pilgrims fell into a ravine near Kalpa early on Sunday, killing {0} people. The "
                        + "driver, Ravi Kumar, had been at the wheel since Delhi, an officer said. Rescuers carried {1} injured "
                        + "passengers to the hospital in Rampur. A plan to widen the road has waited for money since 2019.";
        String german =
                "Bei einem Brand in der Altstadt von Wernau sind am Montag {0} Menschen verletzt worden, wie die "
                        + "Polizei mitteilte. Die Feuerwehr rückte mit 40 Kräften an. Das Haus in der Lindenstraße war 2019 saniert "
                        + "worden. Die Ursache des Feuers ist unklar, ein Gutachter soll sie klären.";
        assertEquals(Relation.UPDATED, onPages(filled(english, "11", "19"), filled(english, "15", "23"), 1));
        assertEquals(Relation.UPDATED, onPages(filled(german, "11"), filled(german, "13"), 1));
    }
}

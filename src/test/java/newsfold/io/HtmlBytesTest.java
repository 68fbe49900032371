package newsfold.io;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class HtmlBytesTest {
    /** The charsets a language is found in, a bar, and a paragraph of news in it. */
    private static final String[] TEXTS = {
        "windows-1252 ISO-8859-15|Das Rathaus öffnet künftig früher, heißt es. Bürger dürften sich freuen, doch für die"
                + " Beschäftigten ändert sich wenig. Über Weihnachten bleibt es geschlossen.",
        "windows-1252|Le maire a été réélu dès le premier tour, à la surprise générale. « Les électeurs ont"
                + " tranché », a déclaré son adversaire, très déçu. L’élection n’était pas jouée.",
        "windows-1252 ISO-8859-15|El alcalde anunció ayer que la próxima sesión será pública. Los vecinos del barrio"
                + " pidieron más árboles, y también más señales. ¿Qué pasará después? Nadie lo sabe aún.",
        "windows-1252 ISO-8859-15|Borgmästaren sade på måndagen att bron ska öppnas på nytt i höst. Många har väntat"
                + " länge, och några är fortfarande missnöjda med vägen över ån.",
        "windows-1252|O prefeito disse que não haverá aumento de impostos este ano. A oposição não acreditou e pediu"
                + " explicações à Câmara. A votação está marcada para terça-feira.",
        "windows-1250 ISO-8859-2|Prezydent miasta zapowiedział, że most zostanie otwarty jesienią. Mieszkańcy czekają na"
                + " to już od trzech lat, a część z nich wciąż narzeka na drogę przez rzekę. Źródła są różne.",
        "windows-1250 ISO-8859-2|Primátor včera řekl, že most bude otevřen na podzim. Lidé na něj čekají už tři roky a"
                + " někteří jsou stále nespokojeni s cestou přes řeku. Šťastný konec však ještě nepřišel.",
        "windows-1250 ISO-8859-2|A polgármester hétfőn közölte, hogy a hidat ősszel újra megnyitják. Sokan régóta várják"
                + " már, és néhányan továbbra is elégedetlenek a folyón átvezető úttal. Űrhajó is lesz.",
        "windows-1251 KOI8-R|Вчера вечером в городе открылся новый мост через реку. Жители ждали этого три года, а"
                + " некоторые по-прежнему недовольны дорогой. Мэр обещал, что к осени всё будет готово.",
        "windows-1251 KOI8-U|Вчора ввечері в місті відкрили новий міст через річку. Жителі чекали на це три роки, а деякі"
                + " й досі незадоволені дорогою. Мер пообіцяв, що до осені все буде готово.",
        "windows-1251|Снощи в града беше открит новият мост над реката. Жителите чакаха това три години, а някои още са"
                + " недоволни от пътя. Кметът обеща, че до есента всичко ще бъде готово.",
        "windows-1253 ISO-8859-7|Χθες το βράδυ εγκαινιάστηκε στην πόλη η νέα γέφυρα πάνω από το ποτάμι. Οι κάτοικοι την"
                + " περίμεναν τρία χρόνια. Ο δήμαρχος υποσχέθηκε ότι όλα θα είναι έτοιμα ως το φθινόπωρο.",
        "windows-1254|Belediye başkanı dün akşam yeni köprünün açıldığını söyledi. Şehirde yaşayanlar üç yıldır bunu"
                + " bekliyordu, bazıları ise hâlâ yoldan şikâyetçi. Güz gelmeden işler bitecekmiş.",
        "windows-1255|אמש נפתח בעיר הגשר החדש מעל הנהר. התושבים חיכו לכך שלוש שנים, וחלקם עדיין אינם מרוצים מהכביש."
                + " ראש העיר הבטיח שהכול יהיה מוכן עד הסתיו.",
        "windows-1256|افتتح مساء أمس في المدينة الجسر الجديد فوق النهر. انتظر السكان ذلك ثلاث سنوات، وبعضهم لا يزال غير"
                + " راض عن الطريق. ووعد رئيس البلدية بأن يكون كل شيء جاهزا قبل الخريف.",
        "x-windows-874|เมื่อคืนนี้มีการเปิดสะพานใหม่ข้ามแม่น้ำในเมือง ชาวบ้านรอคอยมาสามปีแล้ว แต่บางคนยังไม่พอใจกับถนน"
                + " นายกเทศมนตรีสัญญาว่าทุกอย่างจะเสร็จก่อนฤดูใบไม้ร่วง",
        "Shift_JIS EUC-JP|昨日の夜、市内で新しい橋が開通しました。市民は三年間これを待っていましたが、道路に不満を持つ人もまだいます。市長は、秋までにすべての工事が終わると約束しました。",
        "GB18030 GBK|昨天晚上，市里新建的大桥正式通车。居民们为此等了三年，但仍有一些人对道路不满意。市长承诺，到秋天所有工程都会完成。",
        "Big5|昨天晚上，市內新建的大橋正式通車。居民們為此等了三年，但仍有一些人對道路不滿意。市長承諾，到秋天所有工程都會完成。",
        "EUC-KR|어젯밤 시내에서 강을 건너는 새 다리가 개통되었다. 시민들은 삼 년 동안 이를 기다려 왔지만 일부는 여전히 도로에 불만이 있다. 시장은 가을까지 모든"
                + " 공사가 끝날 것이라고 약속했다."
    };

    private static String page(String text) {
        return "<html><head><title>x</title></head><body><div class=\"article\"><p>" + text
                + "</p></div></body></html>";
    }

    private static void each(java.util.function.BiConsumer<String, Charset> check) {
        List<Executable> all = new ArrayList<>();
        for (String line : TEXTS) {
            int bar = line.indexOf('|');
            for (String name : line.substring(0, bar).split(" ")) {
                all.add(() -> check.accept(line.substring(bar + 1), Charset.forName(name)));
            }
        }
        assertAll(all);
    }

    /** Only letters and digits count: two charsets of one script may differ in a quotation mark. */
    private static String key(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static void assertReads(String expected, byte[] bytes, @Nullable String header, String message) {
        String read = HtmlBytes.decode(bytes, header);
        assertEquals(key(expected), key(read), message);
    }

    @Test
    void undeclaredCharsetsAreTold() {
        each((text, charset) -> assertReads(page(text), page(text).getBytes(charset), null, charset + " " + text));
    }

    @Test
    void declaredCharsetsAreUsed() {
        each((text, charset) -> {
            assertReads(page(text), page(text).getBytes(charset), charset.name(), "header " + charset);
            String meta = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset.name() + "\">"
                    + page(text);
            assertReads(meta, meta.getBytes(charset), null, "meta " + charset);
            String xml = "<?xml version=\"1.0\" encoding='" + charset.name() + "'?>" + page(text);
            assertReads(xml, xml.getBytes(charset), null, "xml " + charset);
        });
    }

    @Test
    void theCharsetOfAWholeContentTypeIsUsed() {
        each((text, charset) -> assertReads(
                page(text),
                page(text).getBytes(charset),
                "text/html; version=5; Charset=\"" + charset.name() + "\"",
                "content type with " + charset));
        byte[] greek = "<p>Η βάρκα".getBytes(Charset.forName("ISO-8859-7"));
        assertEquals("<p>Η βάρκα", HtmlBytes.decode(greek, "text/html; charset=iso-8859-7"));
        byte[] latin = "<p>né à l'été".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("<p>né à l'été", HtmlBytes.decode(latin, "text/html; charset=latin1"));
        assertEquals("<p>né à l'été", HtmlBytes.decode(latin, "text/html"));
    }

    @Test
    void aServersDefaultDoesNotSpoilPagesOfOtherScripts() {
        each((text, charset) -> {
            for (String wrong : new String[] {"ISO-8859-1", "utf-8", "us-ascii", "nonsense", ""}) {
                assertReads(page(text), page(text).getBytes(charset), wrong, wrong + " for " + charset + " " + text);
                String meta = "<meta charset=" + charset.name() + ">" + page(text);
                assertReads(meta, meta.getBytes(charset), wrong, wrong + " with meta for " + charset);
            }
        });
    }

    @Test
    void utf8IsReadWhateverIsDeclared() {
        each((text, any) -> {
            for (String wrong :
                    new String[] {"ISO-8859-1", "windows-1251", "Shift_JIS", "gbk", "utf-16", "x-nonsense"}) {
                byte[] bytes = page(text).getBytes(StandardCharsets.UTF_8);
                assertEquals(page(text), HtmlBytes.decode(bytes, wrong), wrong);
                String meta = "<meta charset=" + wrong + ">" + page(text);
                assertEquals(meta, HtmlBytes.decode(meta.getBytes(StandardCharsets.UTF_8), null), wrong);
            }
        });
    }

    @Test
    void utf16IsReadWithAndWithoutMark() {
        each((text, any) -> {
            for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
                assertEquals(page(text), HtmlBytes.decode(page(text).getBytes(charset), null));
                assertEquals(page(text), HtmlBytes.decode(("\ufeff" + page(text)).getBytes(charset), "utf-8"));
            }
        });
    }

    @Test
    void aPageReadWronglyAndWrittenAgainIsPutRight() {
        for (String line : TEXTS) {
            String text = page(line.substring(line.indexOf('|') + 1));
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            String latin = new String(utf8, StandardCharsets.ISO_8859_1);
            assertEquals(text, HtmlBytes.decode(latin.getBytes(StandardCharsets.UTF_8), null), line);
        }
        String mixed = page("CafÃ© is how the word café comes out when it is decoded wrongly, as everybody knows.");
        assertEquals(mixed, HtmlBytes.decode(mixed.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void brokenBytesInUtf8CostOnlyThemselves() {
        each((text, any) -> {
            byte[] bytes = page(text + text + text).getBytes(StandardCharsets.UTF_8);
            bytes[bytes.length / 2] = (byte) 0xff;
            String read = HtmlBytes.decode(bytes, null);
            assertTrue(read.contains(text), read);
            assertTrue(read.indexOf('\ufffd') >= 0);
        });
    }

    @Test
    void anyBytesUnderAnyNameAreRead() {
        SplittableRandom random = new SplittableRandom(11);
        String[] names = Charset.availableCharsets().keySet().toArray(new String[0]);
        for (int trial = 0; trial < 2000; trial++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            String name = names[random.nextInt(names.length)];
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            if (random.nextBoolean()) {
                page.writeBytes(("<meta charset='" + name + "'>").getBytes(StandardCharsets.US_ASCII));
            }
            page.writeBytes(bytes);
            String read = HtmlBytes.decode(page.toByteArray(), random.nextBoolean() ? name : null);
            assertFalse(read.isEmpty() && bytes.length > 3, () -> "nothing read as " + name);
        }
    }
}

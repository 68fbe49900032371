package newsfold.internal.dates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Month names of many languages, their inflected forms and common abbreviations. */
final class MonthNames {
    /** Twelve names a line; forms of one month are joined by a slash. */
    private static final String[] FULL = {
        "january february march april may june july august september october november december",
        "januar/jänner februar/feber märz/maerz april mai juni juli august september oktober november dezember",
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
        "tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta"
                + " kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta"
                + " marraskuu/marraskuuta joulukuu/joulukuuta",
        "styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca"
                + " sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia",
        "leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července srpen/srpna"
                + " září říjen/října listopad/listopadu prosinec/prosince",
        "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta"
                + " september/septembra október/októbra november/novembra december/decembra",
        "január február március április május június július augusztus szeptember október november december",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ocak şubat/subat mart nisan mayıs/mayis haziran temmuz ağustos/agustos eylül/eylul ekim kasım/kasim"
                + " aralık/aralik",
        "январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа"
                + " сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря",
        "січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня"
                + " серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня",
        "януари февруари март април май юни юли август септември октомври ноември декември",
        "januar/januara februar/februara mart/marta april/aprila maj/maja jun/juna jul/jula avgust/avgusta"
                + " septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra",
        "siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja"
                + " kolovoz/kolovoza rujan/rujna - studeni/studenoga prosinac/prosinca",
        "ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου"
                + " ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου"
                + " νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου",
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
        "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט"
                + " ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
        "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
        "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
        "sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos"
                + " rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio",
        "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā"
                + " augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī",
        "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
        "januar februar marec april maj junij julij avgust september oktober november december",
        "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
        "yanvar fevral mart aprel may iyun iyul avqust/avgust sentyabr oktyabr noyabr dekabr",
        "januari februari mac april mei jun julai ogos september oktober november disember",
        "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
        "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
        "јануар/јануара/јануари фебруар/фебруара/февруари март/марта април/априла мај/маја јун/јуна/јуни јул/јула/јули"
                + " август/августа септембар/септембра/септември октобар/октобра/октомври новембар/новембра/ноември"
                + " децембар/децембра/декември",
        "იანვარი/იანვარს თებერვალი/თებერვალს მარტი/მარტს აპრილი/აპრილს მაისი/მაისს ივნისი/ივნისს ივლისი/ივლისს"
                + " აგვისტო/აგვისტოს სექტემბერი/სექტემბერს ოქტომბერი/ოქტომბერს ნოემბერი/ნოემბერს დეკემბერი/დეკემბერს",
        "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
        "জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
        "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
        "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    };

    private static final String[] SHORT = {
        "jan feb mar apr may jun jul aug sept/sep oct nov dec",
        "jän/jan febr mrz/mär apr mai jun jul aug sep okt nov dez",
        "janv févr/fév/fevr mars avr mai juin juil août sept oct nov déc",
        "ene feb mar abr may jun jul ago set/sep oct nov dic",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "янв фев/февр мар апр май июн июл авг сен/сент окт ноя дек",
        "oca şub mar nis may haz tem ağu eyl eki kas ara",
        "มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค",
        "ιαν φεβ/φεβρ μαρ/μαρτ απρ μαι/μαϊ ιουν ιουλ αυγ σεπ/σεπτ οκτ νοε/νοεμ δεκ",
        "jan febr márc ápr máj jún júl aug szept okt nov dec",
        "jan feb maa/mrt apr mei jun jul aug sep okt nov dec",
        "gen febr març abr maig juny jul ag set oct nov des",
        "ian feb mar apr mai iun iul aug sept oct noi dec",
        "січ лют бер кві/квіт тра/трав чер/черв лип сер/серп вер жов/жовт лис/лист гру/груд",
        "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    };

    private static final String JALALI = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";

    private static final Map<String, Integer> MONTHS = months(FULL, SHORT);
    private static final Map<String, Integer> IRANIAN = months(new String[] {JALALI});

    /** Croatian listopad is October, Czech and Polish listopad November. */
    private static final Set<String> CROATIAN_OCTOBER = Set.of("listopad", "listopada");

    private MonthNames() {}

    /**
     * Returns the month of a word.
     *
     * @param word the name as written, in any case, with or without dots
     * @param language decides where one name means two months, or null
     * @return 1 to 12, or 0
     */
    static int of(String word, @Nullable String language) {
        String key = key(word);
        if ("hr".equals(language) && CROATIAN_OCTOBER.contains(key)) {
            return 10;
        }
        return MONTHS.getOrDefault(key, 0);
    }

    /** Returns the month of the Iranian calendar, 1 to 12, or 0. */
    static int iranian(String word) {
        return IRANIAN.getOrDefault(key(word), 0);
    }

    /** Lower case without dots, and letters that keyboards and fonts vary as one. */
    private static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case '.', '\u0307' -> {}
                case '\u064a', '\u0649' -> key.append('\u06cc');
                case '\u0643' -> key.append('\u06a9');
                case '\u0622', '\u0623', '\u0625' -> key.append('\u0627');
                case ' ' -> key.append('_');
                default -> key.append(c);
            }
        }
        return key.toString();
    }

    private static Map<String, Integer> months(String[]... tables) {
        Map<String, Integer> months = new HashMap<>();
        for (String[] table : tables) {
            for (String line : table) {
                String[] names = line.split(" ");
                for (int month = 1; month <= 12; month++) {
                    for (String name : names[month - 1].split("/")) {
                        months.putIfAbsent(key(name), month);
                    }
                }
            }
        }
        months.remove("-");
        return months;
    }
}

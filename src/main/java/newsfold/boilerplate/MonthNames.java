package newsfold.boilerplate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
    };

    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    /** Returns the month of a word in lower case without a dot, 1 to 12, or 0. */
    static int of(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String[] table : new String[][] {FULL, SHORT}) {
            for (String line : table) {
                String[] names = line.split(" ");
                for (int month = 1; month <= 12; month++) {
                    for (String name : names[month - 1].split("/")) {
                        // Croatian listopad is October, Czech and Polish listopad November: the larger group wins.
                        months.putIfAbsent(name.toLowerCase(Locale.ROOT), month);
                    }
                }
            }
        }
        months.remove("-");
        return months;
    }
}

package newsfold.boilerplate;

import java.util.regex.Pattern;
import newsfold.internal.html.HtmlBlock;

/**
 * Recognises a short line that asks readers to follow, join, download or receive something of the outlet: a word for what
 * they are to do and the name of a network, an application or a letter, in whatever order and words between.
 */
final class ChannelPlugs {
    private static final int MAX_CHARS = 140;
    private static final int MAX_WORDS = 14;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern CHANNEL = Pattern.compile(
            "whats\\s?app|telegram|viber|zalo\\b|google news|google discover|facebook|instagram|youtube|tiktok|messenger"
                    + "|news ?letter|nyhetsbrev|nyhedsbrev|nieuwsbrief|uutiskir|hírlev|bülten|biuletyn|buletin|boletín|boletim"
                    + "|(?<![a-z])app(?![a-z])|aplica|aplika|applicat|sovellu|uygulama|applikation|alkalmaz|εφαρμογ|приложени|застосун|додат|апликаци"
                    + "|телеграм|вайбър|вайбер|ютуб|تطبيق|تلغرام|واتساب|کانال|تلگرام|اپلیکیشن|אפליקצ|טלגרם|וואטסאפ|ניוזלטר"
                    + "|ऐप|व्हाट्सऐप|চ্যানেল|অ্যাপ|แอป|ไลน์|\\bline\\b|アプリ|メルマガ|客户端|客戶端|公众号|公眾號|앱|카카오톡|채널",
            FLAGS);

    /** What readers are to do, where it opens the line, as requests do. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?=\\p{L})(?:(?:download|get|install|follow|join|subscribe|sign up|receive|more news)(?![\\p{L}\\p{M}])"
                    + "|(?:ladet?|laden|folge|folgen|abonnier|télécharge|suive|rejoigne|rejoins|abonne|recevez"
                    + "|descarg|sigue|síguenos|únete|suscrí|recib|baixe|siga|entre|participe|receba|clique|assine|scarica|segui|seguici|iscrivi|ricevi"
                    + "|volg|schrijf|ontvang|ladda|följ|prenumerera|last ned|følg|meld|hent|tilmeld|få|lataa|seuraa|tilaa|liity"
                    + "|pobierz|śledź|obserwuj|dołącz|zapisz|stáhn|sleduj|přihlas|odebír|stiahn|prihlás|tölts|kövess|iratkoz|csatlakoz"
                    + "|descarcă|urmăre|urmări|abonează|intră|preuzm|prati|prijav|pridruž|prenes|sledi|naroči|atsisiųs|sek|prenumeruo|lejupielād|seko|abonē|laadi|jälgi|liitu|telli"
                    + "|скачай|скачив|подпи|следи|читайте|больше новостей|завантаж|підпи|стеж|долуч|більше новин|последва|свали|изтег|абонир|присъедин|пратит|преузм"
                    + "|κατεβά|ακολουθ|εγγρα|حمل|تابع|لمتابعة|اشترك|انضم|הורידו|עקבו|הצטרפו|הירשמו"
                    + "|unduh|ikuti|gabung|bergabung|langganan|sertai|muat turun|tải|theo dõi|tham gia|mời|jiunge|pakua|fuatilia|tufuate))",
            FLAGS);

    /** The same in languages that put it last, or write without spaces. */
    private static final Pattern LATE_REQUEST = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:indirin|takip ed|katılın|abone ol|عضو شوید|دنبال کنید)"
                    + "|ติดตาม|ดาวน์โหลด|กดติดตาม|เพิ่มเพื่อน|डाउनलोड कर|फॉलो कर|जुड़|ফলো কর|ডাউনলোড কর|সাবস্ক্রাইব|ダウンロード|フォローする|友だち追加|下载|下載|关注|關注|訂閱|订阅|다운로드|구독하|채널 추가|팔로우",
            FLAGS);

    private ChannelPlugs() {}

    static boolean isPlug(HtmlBlock block) {
        String text = block.text;
        return text.length() <= MAX_CHARS
                && block.shape.words() <= MAX_WORDS
                && block.shape.sentences() <= 1
                && CHANNEL.matcher(text).find()
                && (opensWithRequest(text) || LATE_REQUEST.matcher(text).find());
    }

    private static boolean opensWithRequest(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return REQUEST.matcher(text).region(at, text.length()).lookingAt();
    }
}

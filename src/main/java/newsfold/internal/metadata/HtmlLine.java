package newsfold.internal.metadata;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.article.Removed.Reason;
import newsfold.internal.Scripts;
import newsfold.internal.blocks.Phrases;
import newsfold.internal.dates.DateText;
import newsfold.internal.html.HtmlBlock;

/** Tells what a short line of an HTML page is: a phrase of boilerplate, a link, a by-line, an address or a date. */
public final class HtmlLine {
    /** A line of more words is no label. */
    public static final int MAX_LABEL_WORDS = 8;

    private static final int MAX_BYLINE_WORDS = 12;

    /** A block of more words is no line. */
    public static final int MAX_WORDS = 30;

    private static final int MAX_DATE_CHARS = 60;

    /** The share of its characters in links from which a line is a link and nothing else. */
    private static final double MIN_LINKED = 0.9;

    /** One word or two before a colon. */
    private static final Pattern LABEL =
            Pattern.compile("^[\\p{L}\\p{M}]{1,20}+(?: [\\p{L}\\p{M}]{1,20}+)?\\s?[:\uff1a]");

    private static final int MAX_DATE_WORDS = 10;
    private static final int MAX_BARE_DATE_WORDS = 4;
    private static final Pattern PARTS_OF_LINE =
            Pattern.compile("\\s[\u00b7|\u2022/\u2013\u2014]\\s|\\s(?=[\u6765\u4f86]\u6e90)");

    /** What editors put before a link to another article, with the space behind it. */
    private static final String SIGNS = "\u25b6\u25ba\u25b7\u25b8\u261e\u2794\u27a4\u279c\u2192\u21d2\u00bb\u203a>";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TOUCH = Pattern.compile(
            "^\\W{0,4}(?:click|tap|klick|cliqu|clic|pulse|pulsa|toque|toca|tocca|kli[kc]|zum \\S+ klick|нажм|натисн|dokun|nhấn|nhấp|点击|點擊|タップ|クリック|사진=|اضغط|انقر|क्लिक|לחצ|לחץ)"
                    + "|(?:dokunun|tıklayın|클릭|anklicken|klicken)",
            FLAGS);

    private static final Pattern PICTURE = Pattern.compile(
            "enlarg|zoom|larger|full.?size|expand|vergrö|agrandi|ampli|ingrandi|aument|foto|photo|image|imagen|bild"
                    + "|vergrot|förstor|forstør|suuren|powięk|zvětš|увелич|збільш|büyü|nagy|phóng|放大|大图|大圖|拡大|확대|크게|تكبير|बड़|הגדל",
            FLAGS);

    private static final int MAX_SIGN = 3;
    private static final int MAX_SIGN_LABEL = 10;
    private static final Pattern SIGN_LABEL =
            Pattern.compile("[\\[\u3010\uff3b\u203b](?:\\s?[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]){2,6}");

    private static final Pattern RIGHTS = Pattern.compile(
            "[\u00a9\u24d2]|^\\W*(?:copyright\\b.{0,40}(?:19|20)\\d\\d|\\(c\\)\\s)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAGS = Pattern.compile("(?:#[^\\s#]{2,40}+[\\s,\u3001]*+)++");

    private static final int MAX_CAPTION = 120;
    private static final int MAX_END_OF_CAPTION = 40;

    /** How captions in Chinese, Japanese and Korean end: who took the picture or lent it, in brackets or behind a sign. */
    private static final Pattern EASTERN_CREDIT = Pattern.compile(
            "[(\uff08\u3010\\[][^()\uff08\uff09\u3010\u3011\\[\\]]{0,24}(?:\u63d0\u4f9b|\u651d|\u6444|\u64ae\u5f71|\u7ffb\u651d|\u8cc7\u6599\u7167|\u8d44\u6599\u56fe|\u8cc7\u6599\u5716|\u8d44\u6599\u7167\u7247|\uc81c\uacf5|\ucd2c\uc601|\uc790\ub8cc\uc0ac\uc9c4)[)\uff09\u3011\\]]$"
                    + "|[(\uff08\u3010\\[](?:\u5716|\u56fe|\u7167|\u5199\u771f|\u5716\u7247|\u56fe\u7247|\u7167\u7247|\uc0ac\uc9c4)\\s?[/\uff0f:\uff1a=\uff1d][^()\uff08\uff09\u3010\u3011\\[\\]]{1,24}[)\uff09\u3011\\]]$"
                    + "|[\u4f9b][\u56fe\u5716]$|\uff1d\\d{1,2}\u65e5[^\uff1d\u3002]{0,15}$"
                    + "|[=\uff1d][^=\uff1d\u3002]{0,30}(?:\u64ae\u5f71|\u63d0\u4f9b|\u5199\u3059)$"
                    + "|\uff1d[^=\uff1d\u3002]{1,12}(?:\u3067|\u306b\u3066)$"
                    + "|[\u4e00-\u9fff]\\s?[\u6444\u651d]$"
                    + "|[\uac00-\ud7a3]\\.? [\uac00-\ud7a3A-Za-z0-9]{2,12} (?:\uc81c\uacf5|\ucd2c\uc601)$"
                    + "|(?:\uc0ac\uc9c4|\uc0ac\uc9c4\uc81c\uacf5)\\s?[=\uff1d|:][^=\u3002]{1,20}$");

    /** What opens a caption, or the line in which a newspaper says where it printed the article. */
    private static final Pattern EASTERN_LABEL = Pattern.compile(
            "(?:\u5199\u771f[\u30fb/]\u56f3\u7248|\u3010\u5199\u771f\u3011|\\[?\uc0ac\uc9c4[\\]=])[^\u3002]{0,80}");

    private static final Pattern ISSUE =
            Pattern.compile("\u300a[^\u300b]{2,16}\u300b\\s?[(\uff08][^()\uff08\uff09]{0,40}\u7248\\s?[)\uff09]");

    private static final Set<Reason> ELSEWHERE = EnumSet.of(Reason.TEASER, Reason.PROMOTION, Reason.ADVERTISEMENT);

    private static final Pattern INITIALS =
            Pattern.compile("[(\\[](?:\\p{Ll}{2,5}[/,\u00b7]\\s?){1,4}(?:\\p{Ll}{2,5}|\\p{Lu}{2,5})[)\\]]");

    private HtmlLine() {}

    /** Tells whether a line is the initials of reporters and desks: "(mqu/dpa)". */
    public static boolean isInitials(HtmlBlock block) {
        return isInitials(block.text);
    }

    /** Tells whether a text is the initials of reporters and desks in brackets and nothing else. */
    static boolean isInitials(String text) {
        return text.length() <= MAX_END_OF_CAPTION && INITIALS.matcher(text).matches();
    }

    /** Tells whether a line ends as captions in East Asian languages do. */
    public static boolean isEasternCaption(HtmlBlock block) {
        String text = block.text;
        return text.length() <= MAX_CAPTION
                && block.links == 0
                && Scripts.isEastAsian(firstLetter(text))
                && (EASTERN_LABEL.matcher(text).matches()
                        || EASTERN_CREDIT
                                .matcher(text.substring(Math.max(0, text.length() - MAX_END_OF_CAPTION)))
                                .find());
    }

    /** Tells whether a line says in which issue of a newspaper an article in Chinese was printed. */
    public static boolean isIssue(HtmlBlock block) {
        return block.text.charAt(0) == '\u300a' && ISSUE.matcher(block.text).matches();
    }

    /** Tells whether a phrase has more than one word, or more than a letter where letters are words; "By" may be short. */
    public static boolean isLong(Phrases.Hit hit, HtmlBlock block) {
        boolean byline = hit.reason() == Reason.BYLINE && block.shape.words() <= MAX_LABEL_WORDS;
        boolean notice = !block.shape.endsSentence()
                && (hit.reason() == Reason.FOOTER
                        || (hit.reason() == Reason.TAGS
                                && LABEL.matcher(block.text).lookingAt()));
        return byline
                || notice
                || hit.words() >= 2
                || hit.mode() == Phrases.Mode.WHOLE
                || Scripts.isFromThaiOn(firstLetter(block.text));
    }

    /** Tells whether a line leads elsewhere: in scripts without capitals "read also" and a headline look like two names. */
    static boolean isPointer(HtmlBlock block) {
        Phrases.Hit hit = block.phrase();
        return hit != null && hit.mode() != Phrases.Mode.PLUG && ELSEWHERE.contains(hit.reason());
    }

    /** Tells whether a line is a link and nothing else. */
    public static boolean isLink(HtmlBlock block) {
        return block.linkShare() > MIN_LINKED && block.shape.words() <= MAX_LABEL_WORDS;
    }

    /** Tells whether a phrase makes a line boilerplate of one of these kinds. */
    public static boolean isLine(HtmlBlock block, Set<Reason> reasons) {
        Phrases.Hit hit = block.shape.words() <= MAX_WORDS ? block.phrase() : null;
        return hit != null
                && hit.mode() != Phrases.Mode.PLUG
                && isLong(hit, block)
                && reasons.contains(hit.reason())
                && !opensSentence(hit, block)
                && (hit.mode() != Phrases.Mode.INSIDE
                        || !(hit.reason() == Reason.CONSENT || isSentenceAbout(hit, block)));
    }

    /** Tells whether prose without a day only begins like a by-line: "记者从市园林局获悉，…". */
    private static boolean opensSentence(Phrases.Hit hit, HtmlBlock block) {
        return hit.mode() == Phrases.Mode.START
                && hit.reason() == Reason.BYLINE
                && block.isProse()
                && block.shape.endsSentence()
                && DateText.find(block.text).isEmpty();
    }

    /** Tells whether a sentence only speaks of a picture or of a day: "They had nothing but old photos." */
    private static boolean isSentenceAbout(Phrases.Hit hit, HtmlBlock block) {
        return block.shape.endsSentence() && (hit.reason() == Reason.CAPTION || hit.reason() == Reason.BYLINE);
    }

    /** Tells whether a line opens as by-lines do and names a person. */
    public static boolean isByLine(HtmlBlock block) {
        return block.shape.words() <= MAX_BYLINE_WORDS
                && !block.shape.endsSentence()
                && PersonNames.leads(block.text)
                && PersonNames.read(block.text).stream().anyMatch(PersonNames::isPerson);
    }

    /** Tells whether a short line says who made pictures or the like. */
    public static boolean isCredit(HtmlBlock block) {
        return block.shape.words() <= MAX_LABEL_WORDS
                && !block.shape.endsSentence()
                && PersonNames.isOtherCredit(block.text);
    }

    private static char firstLetter(String text) {
        return (char) text.chars()
                .filter(c -> Character.isLetter((char) c))
                .findFirst()
                .orElse(0);
    }

    /** Tells whether a text is the address of a page or a mailbox and hardly more. */
    public static boolean isAddress(HtmlBlock block) {
        String text = block.text;
        boolean page = text.indexOf(' ') < 0 && text.indexOf('.') > 0 && text.contains("://");
        int at = text.indexOf('@');
        boolean mailbox = at > 0 && text.indexOf('.', at) > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return page || (mailbox && block.shape.words() <= MAX_LABEL_WORDS && !block.shape.endsSentence());
    }

    /** Tells whether a short line names a day, such as a name and a date. */
    public static boolean isDate(HtmlBlock block) {
        String text = block.text;
        // Hungarian and Slavic dates end with a full stop.
        if (text.length() > MAX_DATE_CHARS
                || (block.shape.endsSentence() && block.shape.words() > MAX_BARE_DATE_WORDS)) {
            return false;
        }
        return holdsYear(text)
                || ((block.shape.digits() > 0 || text.indexOf('\u5e74') >= 0)
                        && block.shape.words() <= MAX_DATE_WORDS
                        && DateText.find(text).isPresent());
    }

    private static boolean holdsYear(String text) {
        for (int i = 0; i + 4 <= text.length(); i++) {
            boolean century = text.startsWith("19", i) || text.startsWith("20", i);
            if (century
                    && Character.isDigit(text.charAt(i + 2))
                    && Character.isDigit(text.charAt(i + 3))
                    && (i == 0 || !Character.isDigit(text.charAt(i - 1)))
                    && (i + 4 == text.length() || !Character.isDigit(text.charAt(i + 4)))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a line says how long ago something was and nothing else: "2 days ago". */
    public static boolean isSpan(HtmlBlock block) {
        return block.shape.words() <= MAX_LABEL_WORDS
                && !block.shape.endsSentence()
                && PARTS_OF_LINE.splitAsStream(block.text).anyMatch(DateText::isSpan);
    }

    /** Tells whether a line says who holds the rights: it bears the sign, or says the word before a year. */
    public static boolean isRights(HtmlBlock block) {
        return block.shape.words() <= MAX_WORDS && RIGHTS.matcher(block.text).find();
    }

    /** Tells whether a line tells readers to touch a picture: "Click to enlarge". */
    public static boolean isButtonOfPicture(HtmlBlock block) {
        return block.shape.words() <= MAX_LABEL_WORDS
                && !block.shape.endsSentence()
                && block.links == 0
                && TOUCH.matcher(block.text).find()
                && PICTURE.matcher(block.text).find();
    }

    /** Tells whether a line is an arrow or an East Asian label and a link: a pointer of an editor to another article. */
    public static boolean isSignedLink(HtmlBlock block) {
        int outside = block.text.length() - block.linkChars;
        return block.links == 1
                && (SIGNS.indexOf(block.text.charAt(0)) >= 0
                        ? outside <= MAX_SIGN
                        : outside <= MAX_SIGN_LABEL
                                && SIGN_LABEL.matcher(block.text).lookingAt());
    }

    /** Tells whether a line is made of words with a hash before each. */
    public static boolean isTags(HtmlBlock block) {
        return block.text.charAt(0) == '#' && TAGS.matcher(block.text).matches();
    }
}

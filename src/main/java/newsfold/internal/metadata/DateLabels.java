package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.PlainLetters;
import newsfold.internal.Scripts;
import newsfold.internal.blocks.PhraseTokens;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.dates.DateText;

/** What stands before a day, or behind it, to say whether the text appeared on it or was revised. */
public final class DateLabels {
    private static final int MAX_LINE_CHARS = 120;

    /** Above the body, in a line that says what its dates are: author, mailbox, both days and times. */
    static final int WORDS_OF_LABELLED = 24;

    /** A label that is a line: "Dernière mise à jour le :". */
    private static final int MAX_LABEL_CHARS = 36;

    /** A line names no more labels. */
    private static final int MAX_LABELS = 6;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern REVISED = Pattern.compile(
            "updat|modif|aktuali|geändert|überarbeitet|actuali|atualiza|mise? à jour|maj le|aggiorn|bijgewerkt|gewijzigd"
                    + "|revis|review|edited|editiert|stand:|uppdater|oppdater|opdater|päivitetty|güncel|zaktualiz|обнов|оновл"
                    + "|diperbarui|dimutakhirkan|dikemas kini|endret|ändrad|ændret|muokattu|uuendatud|módosít|posodob|izmjena|atnaujin|atjaunot|imesasishwa|изменен|измен[её]н|змінен|промяна|ажурир|τροποπ|cập nhật|ενημέρ|frissít|ažurir|aktualis|به‌روز|अपडेट|হালনাগাদ|আপডেট|อัปเดต|อัพเดต|更新|最終更新|수정|업데이트|修改|改訂|แก้ไข|ปรับปรุง|تحديث|تعديل|اپ ڈیٹ|بروزرسانی|روزرسانی|עודכן|fact.?check",
            FLAGS);
    private static final Pattern PUBLISHED = Pattern.compile(
            "publis|publié|public|veröffentlicht|pubblicat|erstellt|posted on|erschienen|gepostet|gepubliceerd|publicerad|publisert"
                    + "|julkaistu|opublikowan|опубликован|опублікован|публикуван|yayın|giriş|diterbitkan|đăng lúc|δημοσίε|közzétéve|megjelent|publikov|objavljen|نشر|منتشر|פורסם|प्रकाशित|প্রকাশ|เผยแพร่|公開日|配信|掲載|发布|發布|등록|입력|승인|公開|发表于|發表於",
            FLAGS);

    private DateLabels() {}

    static boolean isRevised(String text) {
        return REVISED.matcher(PlainLetters.of(text)).find();
    }

    static boolean isPublished(String text) {
        return PUBLISHED.matcher(PlainLetters.of(text)).find();
    }

    /** Tells whether a line says that it names the day of publication or of a revision. */
    public static boolean isLabelled(String text) {
        String plain = PlainLetters.of(text);
        return PUBLISHED.matcher(plain).find() || REVISED.matcher(plain).find();
    }

    /** Tells whether a line is made of dates and what they are: "Posted 10:14 AM, Mar 9, 2026 and last updated ...". */
    public static boolean isDates(String text) {
        if (text.length() > MAX_LINE_CHARS
                || text.chars().filter(Character::isDigit).count() < 3
                || !isLabelled(text)) {
            return false;
        }
        List<String> tokens = PhraseTokens.texts(text, WORDS_OF_LABELLED);
        long dates = tokens.stream()
                .filter(token ->
                        token.equals("#") || DateWords.standard().contains(WordHashes.id(token)) || isLabelled(token))
                .count();
        return 3 * dates >= 2L * tokens.size();
    }

    /** Tells whether a line names the day of a revision and not of publication. */
    public static boolean isRevision(String text) {
        String plain = PlainLetters.of(text);
        return REVISED.matcher(plain).find() && !PUBLISHED.matcher(plain).find();
    }

    /** Tells whether a line that is a label of by-lines says of what the day below it is. */
    public static boolean isLabel(String line) {
        return line.length() <= MAX_LABEL_CHARS && line.chars().noneMatch(Character::isDigit) && isLabelled(line);
    }

    /**
     * Cuts a line where it says of what its next day is: "12 May 2025 Updated: 3 June 2025". In East Asian languages the
     * labels may stand behind the days.
     */
    public static List<String> parts(String line) {
        String text = PlainLetters.of(line);
        if (!REVISED.matcher(text).find()) {
            return List.of(text);
        }
        List<Label> labels = labels(text);
        Label last = labels.get(labels.size() - 1);
        boolean behind = Scripts.isFromThaiOn(text.charAt(last.start))
                && DateText.find(text.substring(last.end)).isEmpty()
                && DateText.find(text.substring(0, labels.get(0).start)).isPresent();
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (behind) {
                int end = i + 1 < labels.size() ? label.end : text.length();
                parts.add(text.substring(from, end));
                from = end;
                continue;
            }
            int cut = start(text, label.start);
            boolean other = i > 0 && labels.get(i - 1).revised != label.revised;
            if (cut > from && (other || DateText.find(text.substring(from, cut)).isPresent())) {
                parts.add(text.substring(from, cut));
                from = cut;
            }
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    private record Label(int start, int end, boolean revised) {}

    /** The first labels, in their order. */
    private static List<Label> labels(String text) {
        List<Label> labels = new ArrayList<>();
        Matcher revised = REVISED.matcher(text);
        Matcher published = PUBLISHED.matcher(text);
        boolean r = revised.find();
        boolean p = published.find();
        while ((r || p) && labels.size() < MAX_LABELS) {
            if (r && (!p || revised.start() <= published.start())) {
                labels.add(new Label(revised.start(), revised.end(), true));
                r = revised.find();
            } else {
                labels.add(new Label(published.start(), published.end(), false));
                p = published.find();
            }
        }
        return labels;
    }

    /** Where the word begins that holds a label, unless elements or a script without spaces part it from the one before. */
    private static int start(String text, int label) {
        int cut = label;
        while (cut > 0
                && Character.isLetter(text.charAt(cut - 1))
                && !Scripts.isFromThaiOn(text.charAt(cut))
                && !(Character.isUpperCase(text.charAt(cut)) && !Character.isUpperCase(text.charAt(cut - 1)))) {
            cut--;
        }
        return cut;
    }
}

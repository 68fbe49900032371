package newsfold.internal.kinds;

import java.util.Optional;
import java.util.regex.Pattern;
import newsfold.article.PageKind;
import newsfold.internal.kinds.PageEvidence.Judgement;

/** Tells live blogs, galleries and videos from articles in prose, and fronts from other listings. */
public final class MediaKinds {
    /** With more words under it a page with pictures or a film is an article. */
    private static final int MAX_CAPTION_WORDS = 250;

    private static final int MAX_NOTE_WORDS = 120;
    private static final int MIN_COUNTERS = 3;

    /** Longer titles are no titles, and word boundaries in them may take time with the square of their length. */
    private static final int MAX_TITLE = 300;

    private static final Pattern LIVE = Pattern.compile(
            "(?iu)\\blive\\b|live-?(?:blog|ticker|text)|ticker|en direct|en (?:vivo|directo)|minuto a minuto|ao vivo|ao minuto|diretta"
                    + "|onlajn|онлайн|трансляция|наживо|ライブ|速報|直播|实时|實時|滚动|滾動|실시간|생중계|مباشر|لحظة بلحظة|בשידור חי"
                    + "|canlı|na żywo|živě|naživo|uživo|în direct|live-?verslag|liveblogg|trực tiếp|langsung|สด");
    private static final Pattern GALLERY = Pattern.compile(
            "(?iu)\\bphoto ?(?:s|galler(?:y|ies)|essay)\\b|\\bin (?:pictures|photos)\\b|slide ?show|bilder(?:galerie|strecke)|foto(?:strecke|serie|galerie|galería|galleria|galeri|gallery|reportage|album)"
                    + "|en images|diaporama|\\bfotos?\\b|\\bimágenes\\b|galer(?:ia|ía) de|galeria zdjęć|zdjęcia|фоторепортаж|фотогалерея|\\bфото\\b|写真|写真集|フォト|组图|組圖|图集|圖輯|高清图|포토|화보|사진|صور|ảnh|ภาพชุด");
    private static final Pattern VIDEO = Pattern.compile(
            "(?iu)^(?:\\W*)(?:watch|videos?|vídeos?|vidéos?|видео|відео|wideo|视频|視頻|影片|影音|動画|영상|동영상|فيديو|شاهد|filmpje|izle)\\b|\\W(?:video|vídeo|vidéo|видео|视频|影片|動画|영상|فيديو)\\W*$");

    /** "3 of 12", "Bild 3/12": the place of a picture among others. */
    private static final Pattern COUNTER = Pattern.compile(
            "(?iu)^(?:[\\p{L}.]{1,10}\\s)?\\(?[0-9]{1,2}\\s?(?:/|of|von|de|di|sur|van|av|af|из|z|/)\\s?[0-9]{1,3}\\)?\\b.*");

    private static final String DECLARED = "og:type";

    /** Tags without end, or full of types, are looked at only so far, or it would take time with the square of the page. */
    private static final int MAX_TAG = 80;

    private static final String TYPE = "(?i)<meta[^<>]{1,80}?og:type[\"'][^<>]{1,80}?content=[\"']";

    private static final Pattern FILM_TYPE = Pattern.compile(TYPE + "video");
    private static final Pattern PICTURES_TYPE = Pattern.compile(TYPE + "(?:gallery|slideshow)");
    private static final Pattern FILM = Pattern.compile("\"@type\"\\s*:\\s*\"VideoObject\"");
    private static final Pattern PICTURES = Pattern.compile("\"@type\"\\s*:\\s*\"(?:Image|Media)Gallery\"");
    private static final Pattern WRITTEN =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"[A-Za-z]*(?:Article|BlogPosting)\"");

    private MediaKinds() {}

    /**
     * Tells whether a page says that it is live.
     *
     * @param title its title
     * @param markup its markup
     * @return true if title or structured data say so
     */
    public static boolean isLive(String title, String markup) {
        return markup.contains("LiveBlogPosting") || says(LIVE, title);
    }

    /** Tells whether a listing is that of a whole site or section: its address has at most two short parts and no number. */
    static boolean isFront(PageEvidence page) {
        String path = page.address().substring(Math.max(0, page.address().indexOf('/')));
        return !page.address().isEmpty()
                && path.chars().noneMatch(c -> (c >= '0' && c <= '9') || c == '?' || c == '=')
                && (page.address().indexOf('/') < 0
                        || path.chars().filter(c -> c == '/' || c == '-').count() <= 2);
    }

    private static boolean says(Pattern words, String title) {
        return title.length() <= MAX_TITLE && words.matcher(title).find();
    }

    /** Tells whether a page says what it is, in a tag or in structured data. Plain searches find where to look. */
    private static boolean declares(String markup, Pattern type, String word, Pattern data) {
        for (int at = markup.indexOf(DECLARED); at >= 0; at = markup.indexOf(DECLARED, at + 1)) {
            int from = Math.max(0, at - MAX_TAG - "<meta".length());
            int to = Math.min(markup.length(), at + 2 * MAX_TAG);
            if (type.matcher(markup).region(from, to).find()) {
                return true;
            }
        }
        return markup.contains(word) && data.matcher(markup).find();
    }

    /** Judges a page that holds something to read. */
    static Judgement judge(PageEvidence page, int words) {
        if (page.markup().isEmpty() || isLive(page.title(), page.markup())) {
            Optional<LiveBlogEntries> entries = LiveBlogEntries.of(
                    page.lines().stream().map(PageEvidence.Line::text).toList());
            if (entries.isPresent()) {
                return new Judgement(PageKind.LIVE_BLOG, entries.get().reason(), true);
            }
        }
        String text = page.markup();
        if (words <= MAX_CAPTION_WORDS) {
            long counters = page.lines().stream()
                    .filter(line -> line.text().length() < 400
                            && COUNTER.matcher(line.text()).matches())
                    .count();
            if (declares(text, PICTURES_TYPE, "Gallery\"", PICTURES)
                    && !WRITTEN.matcher(text).find()) {
                return new Judgement(PageKind.GALLERY, "declared as a gallery", true);
            }
            if (says(GALLERY, page.title()) && (counters > 0 || words <= MAX_NOTE_WORDS)) {
                return new Judgement(PageKind.GALLERY, "titled as pictures, with " + words + " words", true);
            }
            if (counters >= MIN_COUNTERS) {
                return new Judgement(PageKind.GALLERY, counters + " numbered pictures", true);
            }
        }
        if (words <= MAX_NOTE_WORDS) {
            if (declares(text, FILM_TYPE, "VideoObject\"", FILM)
                    && !WRITTEN.matcher(text).find()) {
                return new Judgement(PageKind.VIDEO, "declared as a video", true);
            }
            if (says(VIDEO, page.title())) {
                return new Judgement(PageKind.VIDEO, "titled as a video, with " + words + " words", true);
            }
        }
        return Judgement.ARTICLE;
    }
}

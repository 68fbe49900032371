package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads the words that authors of pages put into {@code class}, {@code id}, {@code itemprop} and {@code role}, and sorts
 * them into kinds. One instance serves one page and one thread: attribute values repeat, so each is read once.
 */
final class MarkupWords {
    /** The kinds; the ordinal is the bit in a reading. */
    enum Mark {
        CONTENT("content body text story entry post article articlebody entrycontent articlecontent postcontent"
                + " storybody maincontent richtext rte prose wysiwyg markdown copy paragraph"),
        COMMENT("comment comments commentlist disqus discussion replies reply respond kommentare kommentar commentaires"
                + " comentarios reader leserbriefe forum feedback livefyre"),
        SOCIAL("share sharing social shares facebook twitter whatsapp linkedin pinterest addthis sharedaddy sharethis"
                + " follow followus addtoany sharebar teilen socialmedia"),
        RELATED("related recommended recommendation recommendations recirc recirculation more readmore morelikethis"
                + " trending popular mostread latest similar outbrain taboola suggestions next previous prev prevnext"
                + " upnext alsolike zergnet mehr weitere verwandte teaser teasers linkbox recent upsell"),
        PROMO("promo promotion newsletter subscribe subscription signup optin mailchimp mailing paywall regwall piano"
                + " cta donate donation membership register login signin offer upgrade abo premium donatebox callout"
                + " banner app download"),
        CAPTION("caption captions figcaption credit credits photo image img picture media gallery slideshow slide"
                + " carousel video player lightbox bildunterschrift bild photographer thumbnail thumb"),
        BYLINE("byline author authors bio biography writer contributor profile autor avatar vcard about reporter"
                + " authorbox"),
        META("meta date time timestamp published pubdate dateline posted info infos postmeta entrymeta datum readtime"
                + " reading updated details"),
        TAGS("tag tags tagged taglist category categories topics topic keywords keyword labels tagcloud themen"),
        NAVIGATION("nav navigation menu menus breadcrumb breadcrumbs navbar toolbar pagination pager sitenav topbar"
                + " masthead megamenu submenu skip jump search toc tableofcontents contents dropdown tabs"),
        FOOTER("footer copyright legal disclaimer imprint impressum colophon bottom foot terms"),
        SIDEBAR("sidebar aside rail widget widgets side secondary complementary rightcol leftcol column module block"
                + " box infobox factbox"),
        ADVERT("ad ads advert advertisement adslot advertorial sponsor sponsored sponsors anzeige werbung adsense dfp"
                + " commercial affiliate banners adbox adcontainer"),
        CONSENT("cookie cookies consent gdpr modal popup overlay lightboxes onetrust cookiebanner dialog notice"),
        TITLE("title headline heading header hed kicker h1 pagetitle posttitle entrytitle subtitle"),
        DECK(
                "summary deck dek lead lede standfirst intro excerpt subhead subheadline abstract vorspann chapo teasertext"
                        + " description sapo"),
        HIDDEN("hidden hide invisible sr screenreader visually visuallyhidden offscreen print noprint collapse"),
        QUOTE("quote pullquote blockquote tweet embed instagram testimonial");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        @SuppressWarnings("EnumOrdinal") // Bits live for one page; nothing stored depends on the order.
        long bit() {
            return 1L << ordinal();
        }
    }

    /** What one element's attributes say. */
    static final class Reading {
        /** Bits of {@link Mark}. */
        final long marks;

        /** The words themselves and the whole names they came from, lower case, without digits. */
        final List<String> words;

        /** What the learnt table says of the least and the most promising word, once asked; see {@link WordOdds}. */
        float least = Float.NaN;

        float most = Float.NaN;

        Reading(long marks, List<String> words) {
            this.marks = marks;
            this.words = words;
        }
    }

    private static final Map<String, Long> KINDS = kinds();

    private final Reading nothing = new Reading(0, List.of());
    private final Map<String, Reading> seen = new HashMap<>();

    Reading read(Element element) {
        if (element.attributesSize() == 0) {
            return nothing;
        }
        String names = element.attr("class");
        String id = element.attr("id");
        String itemprop = element.attr("itemprop");
        String role = element.attr("role");
        if (names.isEmpty() && id.isEmpty() && itemprop.isEmpty() && role.isEmpty()) {
            return nothing;
        }
        String key = id.isEmpty() && itemprop.isEmpty() && role.isEmpty()
                ? names
                : names + ' ' + id + ' ' + itemprop + ' ' + role;
        Reading reading = seen.get(key);
        if (reading == null) {
            reading = split(key);
            seen.put(key, reading);
        }
        return reading;
    }

    /** Utility-class pages carry hundreds of names an element; the first few dozen say all there is. */
    private static final int LONGEST = 600;

    static Reading split(String attributes) {
        String text = attributes.length() > LONGEST ? attributes.substring(0, LONGEST) : attributes;
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        char before = ' ';
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean lower = c >= 'a' && c <= 'z';
            boolean upper = c >= 'A' && c <= 'Z';
            if ((upper && before >= 'a' && before <= 'z') || (!lower && !upper)) {
                flush(word, words);
            }
            if (lower || upper) {
                char folded = upper ? (char) (c + 32) : c;
                word.append(folded);
                whole.append(folded);
            } else if (c <= ' ') {
                flush(whole, words);
            }
            before = c;
        }
        long marks = 0;
        for (String each : words) {
            marks |= KINDS.getOrDefault(each, 0L);
        }
        return new Reading(marks, new ArrayList<>(words));
    }

    private static void flush(StringBuilder word, Set<String> words) {
        if (word.length() > 1 && word.length() <= 40) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static Map<String, Long> kinds() {
        Map<String, Long> kinds = new HashMap<>();
        for (Mark mark : Mark.values()) {
            for (String word : mark.words.split(" ")) {
                kinds.merge(word, mark.bit(), (a, b) -> a | b);
            }
        }
        return kinds;
    }
}

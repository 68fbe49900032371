package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        SIDEBAR("sidebar aside rail side secondary complementary rightcol leftcol infobox factbox rightrail sidebars"
                + " siderail seitenleiste"),
        // Builders of sites name every part of a page so, the body among them.
        PART("widget widgets column module block box"),
        ADVERT("ad ads advert advertisement adslot advertorial sponsor sponsored sponsors anzeige werbung adsense dfp"
                + " commercial affiliate banners adbox adcontainer"),
        CONSENT("cookie cookies consent gdpr modal popup overlay lightboxes onetrust cookiebanner dialog notice"),
        TITLE("title headline heading header hed kicker h1 pagetitle posttitle entrytitle subtitle"),
        DECK(
                "summary deck dek lead lede standfirst intro excerpt subhead subheadline abstract vorspann chapo teasertext"
                        + " description sapo"),
        HIDDEN("hidden hide invisible sr screenreader visually visuallyhidden offscreen print noprint collapse"),
        QUOTE("quote pullquote blockquote testimonial"),
        // What networks call their posts in pages of others.
        POST("tweet twittertweet instagrammedia blueskyembed tiktokembed fbpost redditcard redditembedbq mastodonembed"
                + " telegrampost wpblockembed embed instagram");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        @SuppressWarnings("EnumOrdinal") // Bits live for one page; nothing stored depends on the order.
        long bit() {
            return 1L << ordinal();
        }
    }

    /** Names that declare an element to be the text of an article. */
    private static final List<String> DECLARED = List.of(
            "articlebody",
            "entrycontent",
            "articlecontent",
            "postcontent",
            "storybody",
            "articletext",
            "postbody",
            "storycontent",
            "articlebodytext",
            "bodycontent",
            "contentbody",
            "bodytext",
            "articlemain",
            "richtext",
            "newsbody",
            "newscontent",
            "texto",
            "artikeltext",
            "singlecontent",
            "postentry",
            "blogcontent",
            "articlebodycontent",
            "bodycopy");

    /** Stands in the table beside the bits of {@link Mark} for the names of {@link #DECLARED}. */
    private static final long DECLARES = 1L << 62;

    /** What one element's attributes say. */
    static final class Reading {
        /** Bits of {@link Mark}. */
        final long marks;

        /** One of the names declares the element to be the text of an article. */
        final boolean declaresBody;

        /** Java's hashes of the words, some more than once. */
        final int[] hashes;

        private final String attributes;
        private @Nullable List<String> words;
        private @Nullable String label;

        /** What a learnt table says of the least and the most promising word, once asked; see {@link WordOdds}. */
        float least;

        float most;

        /** The table that said so: training describes a page with one after the other. */
        @Nullable
        WordOdds weighedBy;

        private Reading(long marks, int[] hashes, String attributes) {
            this.marks = marks & ~DECLARES;
            this.declaresBody = (marks & DECLARES) != 0;
            this.hashes = hashes;
            this.attributes = attributes;
        }

        /** Returns the words and the whole names they came from, lower case, without digits, each once. */
        List<String> words() {
            List<String> known = words;
            if (known == null) {
                known = wordsOf(attributes, Integer.MAX_VALUE);
                words = known;
            }
            return known;
        }

        /** Returns the first three words, each after a space, for a person to read. */
        String label() {
            String known = label;
            if (known == null) {
                StringBuilder joined = new StringBuilder();
                for (String word : wordsOf(attributes, 3)) {
                    joined.append(' ').append(word);
                }
                known = joined.toString();
                label = known;
            }
            return known;
        }
    }

    private static final NameTable KINDS = kinds();

    private final Reading nothing = new Reading(0, new int[0], "");
    private final Map<String, Reading> seen = new HashMap<>();
    private final char[] characters = new char[LONGEST + 1];

    /** The letters of the name that is read, in lower case. */
    private final char[] name = new char[LONGEST];

    private int[] hashes = new int[64];

    Reading read(ElementAttributes element) {
        String names = element.names;
        if (names.isEmpty() && element.id.isEmpty() && element.itemprop.isEmpty() && element.role.isEmpty()) {
            return nothing;
        }
        String key = element.id.isEmpty() && element.itemprop.isEmpty() && element.role.isEmpty()
                ? names
                : names + ' ' + element.id + ' ' + element.itemprop + ' ' + element.role;
        Reading reading = seen.get(key);
        if (reading == null) {
            reading = split(key);
            seen.put(key, reading);
        }
        return reading;
    }

    /** Utility-class pages carry hundreds of names an element; the first few dozen say all there is. */
    private static final int LONGEST = 600;

    private static final int LONGEST_WORD = 40;

    /** Hashes each part of a name and each whole name on the way, because few of them are ever wanted as text. */
    private Reading split(String attributes) {
        int end = Math.min(attributes.length(), LONGEST);
        attributes.getChars(0, end, characters, 0);
        characters[end] = ' ';
        long marks = 0;
        int count = 0;
        int start = 0;
        int hash = 0;
        int length = 0;
        int wholeHash = 0;
        boolean afterLower = false;
        for (int i = 0; i <= end; i++) {
            char c = characters[i];
            boolean lower = c >= 'a' && c <= 'z';
            if (!lower && (afterLower || c < 'A' || c > 'Z')) {
                if (length - start > 1 && length - start <= LONGEST_WORD) {
                    marks |= KINDS.get(hash, name, start, length - start);
                    count = keep(hash, count);
                }
                start = length;
                hash = 0;
            }
            if (lower || (c >= 'A' && c <= 'Z')) {
                char folded = (char) (c | 0x20);
                name[length++] = folded;
                hash = 31 * hash + folded;
                wholeHash = 31 * wholeHash + folded;
            } else if (c <= ' ') {
                if (length > 1 && length <= LONGEST_WORD) {
                    marks |= KINDS.get(wholeHash, name, 0, length);
                    count = keep(wholeHash, count);
                }
                length = 0;
                start = 0;
                wholeHash = 0;
            }
            afterLower = lower;
        }
        return new Reading(marks, Arrays.copyOf(hashes, count), attributes);
    }

    private int keep(int hash, int count) {
        // A name of one part comes twice in a row.
        if (count > 0 && hashes[count - 1] == hash) {
            return count;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count] = hash;
        return count + 1;
    }

    private static List<String> wordsOf(String attributes, int limit) {
        String text = attributes.length() > LONGEST ? attributes.substring(0, LONGEST) : attributes;
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        char before = ' ';
        for (int i = 0; i <= text.length() && words.size() < limit; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean lower = c >= 'a' && c <= 'z';
            boolean upper = c >= 'A' && c <= 'Z';
            if ((upper && before >= 'a' && before <= 'z') || (!lower && !upper)) {
                flush(word, words, limit);
            }
            if (lower || upper) {
                char folded = upper ? (char) (c + 32) : c;
                word.append(folded);
                whole.append(folded);
            } else if (c <= ' ') {
                flush(whole, words, limit);
            }
            before = c;
        }
        return new ArrayList<>(words);
    }

    private static void flush(StringBuilder word, Set<String> words, int limit) {
        if (words.size() < limit && word.length() > 1 && word.length() <= LONGEST_WORD) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static NameTable kinds() {
        Map<String, Long> kinds = new HashMap<>();
        for (Mark mark : Mark.values()) {
            for (String word : mark.words.split(" ")) {
                kinds.merge(word, mark.bit(), (a, b) -> a | b);
            }
        }
        for (String name : DECLARED) {
            kinds.merge(name, DECLARES, (a, b) -> a | b);
        }
        return new NameTable(kinds);
    }
}

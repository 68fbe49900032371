package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.article.Block;
import newsfold.internal.WhiteSpace;
import newsfold.internal.dates.DateText;
import org.jsoup.nodes.Element;

/** Finds who wrote the article: structured data, meta tags, marked-up by-lines, a by-line in the text. */
final class AuthorFinder {
    /** More of a value is never looked at: patterns take time in the square of its white space. */
    private static final int MAX_VALUE = 2_000;

    private static final Pattern LEAD = Pattern.compile(
            "^(?:\\W*(?:written |words |story |posted |published |reported |article |medically reviewed |ver\u00f6ffentlicht "
                    + "|geschrieben |verfasst |publi\u00e9 |publicado |escrito |scritto |geschreven |skrevet |napisa\u0142 )?"
                    + "(?:by|von|par|por|di|door|af|av|da|od|autor|author|autorin|auteur|autore|text|yazan|\u0430\u0432\u0442\u043e\u0440|\u6587|\u8bb0\u8005|\u8a18\u8005)"
                    + "(?:\\b[:\\s]+|(?<=\\bby)(?=\\p{javaUpperCase}))){1,8}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    // Lookarounds, because Java's own word boundary knows letters of all scripts up to version 18 and ASCII alone
    // after.
    private static final Pattern CUT = Pattern.compile(
            "\\s*(?:\\||\u2022|\u00b7|\u22c5|\\(|<|\u2014|\u2013| - |\\s(?:on|am|le|el)(?:\\s|$)|\\d"
                    + "|(?<![\\p{L}\\p{N}_])(?:updated?|published|posted|staff writer|sponsored|january|february|march"
                    + "|april|june|july|august|september|october|november|december)(?![\\p{L}\\p{N}_])).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BAD = Pattern.compile(
            "(?i)^(admin|administrator|author|authors|unknown|guest|user|root|none|null|webmaster|undefined|home|about"
                    + "|contact|share|follow|view all posts|read more|see all|all posts|more|posted|by|written by"
                    + "|author name|subscribe|login|sign in|menu|search|link|link kopieren|copy link|your account|in this article"
                    + "|about the author|about us|article content|no author|noc admin|wordpressadmin)$");

    private static final Pattern PARTS = Pattern.compile("\\s*(?:[,;&/]| and | und | et | y | e )\\s*");
    private static final Pattern HANDLE = Pattern.compile("[a-z]++(?:\\.[a-z]++)++");

    /** Words that stand in names in lower case. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "do", "dos", "das", "del", "della", "la", "le", "van", "von", "der", "den", "ter", "ten",
            "bin", "al", "el", "y", "e", "zu", "af", "and", "und", "et");

    private AuthorFinder() {}

    static String find(MetaTags meta, StructuredData data, Dom dom, MetadataAgreement agreement, List<String> sites) {
        List<String> names = clean(data.authors());
        if (names.isEmpty()) {
            names = clean(List.of(meta.first(
                    "author",
                    "article:author_name",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl",
                    "citation_author",
                    "article:author",
                    "og:article:author",
                    "twitter:creator:name",
                    "rbauthors",
                    "authors",
                    "cxenseparse:author")));
        }
        if (names.isEmpty()) {
            names = clean(marked(dom.metadataElements()));
        }
        // Content systems fill in the outlet where they know of nobody; the page may know better.
        if (names.isEmpty() || (names.size() == 1 && isOutlet(names.get(0), sites))) {
            List<String> shown = clean(byline(dom, agreement));
            names = shown.isEmpty() ? names : shown;
        }
        return String.join(", ", names);
    }

    private static boolean isOutlet(String name, List<String> sites) {
        String key = TitleFinder.squeezed(name);
        return key.length() >= 3
                && sites.stream().map(TitleFinder::squeezed).anyMatch(site -> site.equals(key) || site.startsWith(key));
    }

    private static List<String> marked(MetadataElements elements) {
        List<String> found = new ArrayList<>();
        for (Element element : elements.properties) {
            boolean author = element.attr("itemprop").contains("author")
                    || (element.normalName().equals("a") && element.attr("rel").contains("author"));
            if (!author) {
                continue;
            }
            Element name = element.selectFirst("[itemprop=name]");
            Element source = name == null ? element : name;
            String text = WhiteSpace.fold(source.hasAttr("content") ? source.attr("content") : source.text());
            if (!text.isEmpty() && text.length() < 80) {
                found.add(text);
                break;
            }
        }
        return found;
    }

    private static List<String> byline(Dom dom, MetadataAgreement agreement) {
        List<HtmlBlock> blocks = dom.blocks();
        int title = -1;
        for (HtmlBlock block : blocks) {
            if (block.kind == Block.Kind.HEADING && agreement.isTitle(block)) {
                title = block.position;
                break;
            }
        }
        List<String> best = List.of();
        int bestScore = 0;
        for (HtmlBlock block : blocks) {
            boolean menu = (block.box.tagsAround & (DomReader.NAV | DomReader.FOOTER)) != 0;
            if (block.text.length() > 100 || block.box.hidden || menu || block.position > title + 60) {
                continue;
            }
            boolean leads = leads(block.text);
            int score = score(blocks, block, title, leads);
            if (score > bestScore) {
                List<String> cleaned = clean(List.of(block.text));
                if (!cleaned.isEmpty() && cleaned.stream().allMatch(AuthorFinder::isName)) {
                    best = cleaned;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Tells whether a text starts as by-lines do. */
    static boolean leads(String text) {
        return mayLead(text) && LEAD.matcher(text).find();
    }

    /** What the words of {@link #LEAD} in Latin letters start with. */
    private static final Set<String> STARTS = Set.of(
            "wr", "wo", "st", "po", "pu", "re", "ar", "me", "ve", "ge", "es", "sc", "sk", "na", "by", "vo", "va", "pa",
            "di", "do", "af", "av", "da", "od", "au", "te", "ya");

    /** Most lines are told from a by-line by two letters, at a fraction of the cost of the pattern. */
    private static boolean mayLead(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at + 2 > text.length() || text.charAt(at) >= 0x80 || text.charAt(at + 1) >= 0x80) {
            return true;
        }
        return STARTS.contains(text.substring(at, at + 2).toLowerCase(Locale.ROOT));
    }

    /** The names of a line that starts as by-lines do or names a day after them; none if it holds anything else. */
    static List<String> inLine(String text) {
        boolean dated = DateText.find(text).isPresent();
        List<String> names = text.length() > 160 || !(leads(text) || dated) ? List.of() : clean(List.of(text));
        return names.stream().allMatch(AuthorFinder::isName) ? names : List.of();
    }

    /** What speaks for a short block being the by-line; 0 for nothing. */
    private static int score(List<HtmlBlock> blocks, HtmlBlock block, int title, boolean leads) {
        int score = leads ? 3 : 0;
        Box up = block.box;
        for (int level = 0; up != null && level < 3; level++) {
            if ((up.words.marks & MarkupWords.Mark.BYLINE.bit()) != 0) {
                score += 3 - level;
                break;
            }
            up = up.parent;
        }
        int away = block.position - title;
        boolean near = title >= 0 && away != 0 && away >= -4 && away <= 8;
        boolean marked = score > 0;
        if (!near || (!marked && away < 0)) {
            return score >= 3 && block.shape.words() <= 12 ? score : 0;
        }
        score += 1;
        for (int step = -2; step <= 2; step++) {
            int at = block.position + step;
            if (at >= 0 && at < blocks.size() && step != 0) {
                String text = blocks.get(at).text;
                if (text.length() < 60
                        && blocks.get(at).shape.digits() >= 3
                        && DateText.find(text).isPresent()) {
                    score += 2;
                    break;
                }
            }
        }
        return score >= 3 && block.shape.words() <= 12 ? score : 0;
    }

    /** Two to four capitalised words, particles aside. */
    static boolean isName(String name) {
        int capitalised = 0;
        for (String word : name.split(" ")) {
            char first = word.isEmpty() ? ' ' : word.charAt(0);
            if (Character.isUpperCase(first) || (Character.isLetter(first) && !Character.isLowerCase(first))) {
                capitalised++;
            } else if (!PARTICLES.contains(word)) {
                return false;
            }
        }
        return capitalised >= 2
                && capitalised <= 4
                && name.indexOf(':') < 0
                && name.indexOf('!') < 0
                && name.indexOf('?') < 0;
    }

    static List<String> clean(List<String> raw) {
        Set<String> names = new LinkedHashSet<>();
        for (String whole : raw) {
            String value = whole.length() > MAX_VALUE ? whole.substring(0, MAX_VALUE) : whole;
            if (value.contains("://") || value.startsWith("www.") || value.startsWith("@")) {
                continue;
            }
            for (String part : PARTS.split(LEAD.matcher(value).replaceFirst(""))) {
                String name = CUT.matcher(LEAD.matcher(part).replaceFirst(""))
                        .replaceFirst("")
                        .strip();
                boolean placeholder = name.contains("@")
                        || name.contains("{")
                        || HANDLE.matcher(name).matches();
                int words = name.isEmpty() ? 0 : name.split(" ").length;
                if (!placeholder
                        && HtmlText.key(name).length() >= 3
                        && words <= 5
                        && name.length() <= 60
                        && !BAD.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }
}

package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.article.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a feed: RSS 0.9 to 2.0, RSS 1.0 and Atom (RFC 4287). Lenient as readers of feeds are, because
 * many feeds are no well-formed XML; entities are never expanded and nothing is loaded.
 */
final class FeedPages implements PageSource {
    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    /** The elements of an entry by what they hold; of several the first counts, then the longer content. */
    private static final Map<String, PageField> FIELDS = Map.of(
            "guid", PageField.ID,
            "id", PageField.ID,
            "title", PageField.TITLE,
            "pubdate", PageField.PUBLISHED,
            "published", PageField.PUBLISHED,
            "dc:date", PageField.PUBLISHED,
            "dc:language", PageField.LANGUAGE);

    private static final List<String> CONTENTS = List.of("content:encoded", "content", "description", "summary");

    private final InputFile file;
    private final InputStream in;
    private final ReadContext context;
    private @Nullable Iterator<Element> entries;
    private boolean cutOff;
    private @Nullable String language;
    private @Nullable String outlet;
    private long number;

    FeedPages(InputFile file, InputStream in, ReadContext context) {
        this.file = file;
        this.in = in;
        this.context = context;
    }

    @Override
    public @Nullable Page read() throws IOException {
        Iterator<Element> left = entries == null ? open() : entries;
        while (left.hasNext()) {
            Element entry = left.next();
            number++;
            if (cutOff && !left.hasNext()) {
                throw new UnusableInputException("the feed ends within an entry");
            }
            try {
                return page(entry);
            } catch (BadRecordException e) {
                context.reject(file.source(), number, e.getMessage());
            }
        }
        return null;
    }

    private Iterator<Element> open() throws IOException {
        String xml = SingleFilePage.read(in, context);
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        Element root = document.children().first();
        if (root == null || !ROOTS.contains(name(root))) {
            // Site maps and other XML are no pages, in a directory least of all.
            context.otherFile("XML that is no feed");
            Iterator<Element> none = List.<Element>of().iterator();
            entries = none;
            return none;
        }
        cutOff = !xml.stripTrailing().endsWith("</" + root.tagName() + ">");
        Element head = root.children().stream()
                .filter(child -> name(child).equals("channel"))
                .findFirst()
                .orElse(root);
        language = root.hasAttr("xml:lang") ? root.attr("xml:lang") : text(head, "language");
        outlet = text(head, "title");
        List<Element> all = document.getAllElements().stream()
                .filter(element -> ENTRIES.contains(name(element)))
                .toList();
        if (all.isEmpty()) {
            throw new UnusableInputException("a feed without entries");
        }
        Iterator<Element> found = all.iterator();
        entries = found;
        return found;
    }

    private Page page(Element entry) throws IOException, BadRecordException {
        PageRecord record = new PageRecord();
        Content content = new Content();
        for (Element child : entry.children()) {
            String name = name(child);
            PageField field = FIELDS.get(name);
            if (field != null) {
                put(record, field, name, child.wholeText().strip());
            } else if (CONTENTS.contains(name)) {
                content.offer(child);
            } else if (name.equals("author") || name.equals("dc:creator")) {
                author(record, child);
            } else if (name.equals("link")) {
                link(record, child);
            } else if (name.equals("updated")) {
                // A second rank: where the date of publication is there too, it counts.
                record.put(
                        new PageField.Name(PageField.PUBLISHED, 1),
                        name,
                        child.wholeText().strip(),
                        "null",
                        () -> "null");
            }
        }
        put(record, PageField.LANGUAGE, "language", language);
        put(record, PageField.OUTLET, "title of the feed", outlet);
        record.put(new PageField.Name(content.field, 0), "content", content.text, null, () -> "null");
        return record.build(file.source(), number, file.id() + "#" + number, context.accounts());
    }

    private static void put(PageRecord record, PageField field, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            record.put(new PageField.Name(field, 0), name, value, null, () -> "null");
        }
    }

    /** RSS has an address of mail with the name in brackets, Atom an element with the name. */
    private static void author(PageRecord record, Element author) throws IOException {
        String inside = text(author, "name");
        String names = inside == null ? author.wholeText().strip() : inside;
        int open = names.indexOf('(');
        if (open > 0 && names.endsWith(")") && names.lastIndexOf('@', open) > 0) {
            names = names.substring(open + 1, names.length() - 1);
        }
        if (names.indexOf('@') < 0) {
            put(record, PageField.AUTHOR, "author", names);
        }
    }

    private static void link(PageRecord record, Element link) throws IOException {
        String relation = link.attr("rel");
        if (link.hasAttr("href") && (relation.isEmpty() || relation.equals("alternate"))) {
            put(record, PageField.URL, "link", link.attr("href").strip());
        } else if (!link.hasAttr("href")) {
            put(record, PageField.URL, "link", link.wholeText().strip());
        }
    }

    private static @Nullable String text(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> name(child).equals(name))
                .map(child -> child.wholeText().strip())
                .findFirst()
                .orElse(null);
    }

    private static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }

    /** The fullest content of an entry: feeds give a summary, the whole text, or both. */
    private static final class Content {
        private PageField field = PageField.TEXT;
        private String text = "";

        void offer(Element element) {
            boolean xhtml = element.attr("type").equals("xhtml");
            String value = xhtml ? element.html() : element.wholeText();
            if (value.length() > text.length()) {
                text = value;
                boolean plain = element.attr("type").equals("text");
                boolean markup = xhtml || (value.contains("<") && value.contains(">")) || value.contains("&lt;");
                field = markup && !plain ? PageField.HTML : PageField.TEXT;
            }
        }
    }

    @Override
    public long position() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

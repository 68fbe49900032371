package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.internal.html.HtmlText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What the links in and around a by-line lead to: pages about people, or sections and subjects. */
final class AuthorLinks {
    /** Steps in the addresses of pages about authors. */
    private static final List<String> PROFILES = List.of(
            ("author autor auteur autore /people /redaktion /staff /profile /user /writer /reporter /contributor /team"
                            + " /journalist /producers /byline /by/ /about-")
                    .split(" "));

    /** Steps in the addresses of sections and subjects. */
    private static final List<String> SECTIONS = List.of(
            "/topic/ /topics/ /category/ /categories/ /tag/ /tags/ /section/ /rubrik/ /thema/ /categoria/ /categorie/"
                    .split(" "));

    private static final int MAX_LINKS = 8;
    private static final int MAX_NODES = 1_000;

    private AuthorLinks() {}

    /** Returns the addresses of links to pages about people in or around an element. */
    static List<String> profiles(Element element) {
        List<String> profiles = new ArrayList<>();
        for (Element link : in(element)) {
            String address = link.attr("href").toLowerCase(Locale.ROOT);
            if (address.length() > 1 && PROFILES.stream().anyMatch(address::contains)) {
                profiles.add(address);
            }
        }
        return profiles;
    }

    /** Tells whether a text is nothing but a link to a section or a subject. */
    static boolean isSection(Element element, String text) {
        List<Element> links = in(element);
        String address = links.size() == 1 ? links.get(0).attr("href").toLowerCase(Locale.ROOT) : "";
        return SECTIONS.stream().anyMatch(address::contains)
                && links.get(0).text().strip().length()
                        >= text.replace(String.valueOf(PersonNames.BORDER), "")
                                .strip()
                                .length();
    }

    /** Returns the texts of the links of a line that is nothing but links to people in Chinese or Japanese, else none. */
    static List<String> people(Element element, String text) {
        List<String> names =
                in(element).stream().map(link -> link.text().strip()).distinct().toList();
        int letters = names.stream().mapToInt(AuthorLinks::letters).sum();
        boolean all =
                names.size() > 1 && letters == letters(text) && names.stream().allMatch(EasternNames::isHan);
        return all ? names : List.of();
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    /** Returns the first links in or around an element; by-lines are small, so no more of a large one is looked at. */
    @SuppressWarnings("ReferenceEquality") // Nodes are compared by identity.
    static List<Element> in(Element element) {
        List<Element> links = new ArrayList<>();
        Element link = around(element);
        if (link != null) {
            links.add(link);
        }
        Node node = element;
        for (int seen = 0; node != null && seen < MAX_NODES && links.size() < MAX_LINKS; seen++) {
            if (node != link
                    && node instanceof Element inner
                    && inner.normalName().equals("a")) {
                links.add(inner);
            }
            node = after(node, element);
        }
        return links;
    }

    /** Returns the next node of a tree in document order, or null behind its last one. */
    @SuppressWarnings("ReferenceEquality") // Nodes are compared by identity.
    private static @Nullable Node after(Node node, Node root) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node up = node;
        while (up != null && up != root && up.nextSibling() == null) {
            up = up.parent();
        }
        return up == null || up == root ? null : up.nextSibling();
    }

    static @Nullable Element around(Element element) {
        Element up = element;
        while (up != null && !up.normalName().equals("a")) {
            up = up.parent();
        }
        return up;
    }

    /** A link to a page about the person says more than any class; best if its address spells the name. */
    static double weight(List<String> profiles, List<String> names) {
        boolean spelt = profiles.stream().anyMatch(address -> names.stream().anyMatch(name -> spells(address, name)));
        return profiles.isEmpty() ? 0 : spelt ? 2 : 1;
    }

    private static boolean spells(String address, String name) {
        String[] words = HtmlText.key(name).split(" ");
        return address.contains(words[words.length - 1]) && address.contains(words[0]);
    }
}

package newsfold.internal.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newsfold.article.PageKind;
import newsfold.internal.kinds.PageEvidence.Judgement;
import newsfold.internal.kinds.StubPhrases.Sign;

/**
 * Tells articles from listings and from stubs, which say something to the reader instead.
 *
 * <p>A stub is short, and nearly every sentence of it is one that stubs say. So the weight of what was found, in words and in
 * markup, is set against the number of words in other sentences: a news item about cookies has too many of them. Only short
 * bodies are looked at. Immutable, safe for all threads.
 */
public final class PageKinds {
    /** No stub says more; a consent dialog that lists its purposes comes near. */
    private static final int MAX_STUB_WORDS = 400;

    static final double MIN_SCORE = 3;

    /** A weight that says alone what a page is. */
    static final int ALONE = 3;

    /** The beginning of an article above a paywall has at least this number of words. */
    static final int MIN_TEASER_WORDS = 18;

    static final int MAX_TEASER_WORDS = 200;

    /** A question, an offer and a button. */
    static final int MAX_WALL_LINES = 3;

    /** A line of more words is no headline. */
    private static final int MAX_HEADLINE_WORDS = 22;

    private static final int MIN_HEADLINE_WORDS = 3;
    static final int MIN_HEADLINES = 4;

    /** More words of a body that stand under no headline are an article, however short. */
    private static final int MAX_LOOSE_WORDS = 15;

    /** A line that says who owns the site. */
    static final Pattern COPYRIGHT = Pattern.compile(
            "(?iu)^\\W*(?:©|\\(c\\)|copyright|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|tutti i diritti|todos os direitos|alle rechten|wszelkie prawa|все права|усі права|всі права|tüm hakları|جميع الحقوق|版权所有|版權所有|著作権|無断|무단|저작권|כל הזכויות).*|.*(?:all rights reserved\\W*|©.{0,60})$");

    private PageKinds() {}

    /**
     * Judges a page.
     *
     * @param page what is known of it
     * @return its kind, with the evidence if it is no plain article
     */
    public static Judgement judge(PageEvidence page) {
        int words = 0;
        boolean nothing = true;
        for (int i = 0; i < page.lines().size() && words <= MAX_STUB_WORDS; i++) {
            String line = page.lines().get(i).text();
            if (page.lines().get(i).body()) {
                words += words(line);
                nothing = nothing && COPYRIGHT.matcher(line).matches();
            }
        }
        if (words > MAX_STUB_WORDS) {
            return MediaKinds.judge(page, words);
        }
        Judgement stub = new StubJudge(page, words).stub();
        if (stub.kind() != PageKind.ARTICLE) {
            return stub;
        }
        if (words >= MIN_TEASER_WORDS && words <= MAX_TEASER_WORDS) {
            Optional<String> wall = wallBelow(page);
            if (wall.isPresent()) {
                return new Judgement(PageKind.PAYWALL, "says \"" + wall.get() + '"', true);
            }
        }
        Judgement listing = listing(page);
        if (listing.kind() != PageKind.ARTICLE) {
            return listing;
        }
        if (nothing && words <= 60) {
            return Judgement.none(PageKind.NO_TEXT, words == 0 ? "no text" : "nothing but a line on copyright");
        }
        return MediaKinds.judge(page, words);
    }

    /** Judges whether lines alone would be a stub of a kind. */
    static boolean isStub(PageEvidence page, int words, PageKind kind) {
        return words <= MAX_STUB_WORDS && new StubJudge(page, words).stub().kind() == kind;
    }

    /** Judges whether the page is a row of headlines that lead elsewhere, each perhaps with a sentence under it. */
    private static Judgement listing(PageEvidence page) {
        int headlines = 0;
        int loose = 0;
        boolean underHeadline = false;
        for (int i = 0; i < page.lines().size(); i++) {
            int words = words(page.lines().get(i).text());
            if (page.lines().get(i).body() && words > MAX_HEADLINE_WORDS) {
                return Judgement.ARTICLE;
            }
            boolean headline =
                    page.lines().get(i).linked() && words >= MIN_HEADLINE_WORDS && words <= MAX_HEADLINE_WORDS;
            headlines += headline ? 1 : 0;
            loose += page.lines().get(i).body() && !headline && !underHeadline ? words : 0;
            underHeadline = headline;
        }
        return headlines >= MIN_HEADLINES && loose < MAX_LOOSE_WORDS && !page.signed()
                ? Judgement.none(
                        MediaKinds.isFront(page) ? PageKind.FRONT : PageKind.LISTING,
                        headlines + " linked headlines and no paragraph")
                : Judgement.ARTICLE;
    }

    /** Returns what a wall says that was told apart from the body above it. */
    private static Optional<String> wallBelow(PageEvidence page) {
        int start = page.lines().size();
        while (start > 0 && !page.lines().get(start - 1).body()) {
            start--;
        }
        PhraseText below = new PhraseText();
        for (int i = start; i < Math.min(page.lines().size(), start + MAX_WALL_LINES); i++) {
            below.add(page.lines().get(i).text());
        }
        Map<Sign, Integer> weights = new HashMap<>();
        for (StubPhrases.Hit hit : StubPhrases.standard().find(below)) {
            if (hit.sign().kind() == PageKind.PAYWALL
                    && hit.weight() > 1
                    && weights.merge(hit.sign(), hit.weight(), Integer::sum) >= 2 * MIN_SCORE) {
                return Optional.of(said(below, hit));
            }
        }
        return Optional.empty();
    }

    static String said(PhraseText text, StubPhrases.Hit hit) {
        List<String> said = new ArrayList<>();
        for (int i = hit.from(); i < hit.to(); i++) {
            said.add(text.token(i));
        }
        return String.join(" ", said);
    }

    static int words(String line) {
        int words = 0;
        boolean inside = false;
        int unspaced = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c) && !isUnspaced(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else if (isUnspaced(c)) {
                unspaced++;
                inside = false;
            } else {
                inside = inside && c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK;
            }
        }
        return words + unspaced / 2;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }

    private static boolean isUnspaced(char c) {
        return c >= '\u2e80' && c < '\uac00' && Character.isLetter(c);
    }
}

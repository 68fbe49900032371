package newsfold.boilerplate;

import java.util.Arrays;
import newsfold.article.Block;
import newsfold.article.Removed.Reason;

/** Turns likelihoods into a body: prose between body paragraphs stays, a heading with nothing under it goes. */
final class BodyChooser {
    /** A block at least this likely is body, as long as the page as a whole is clear. */
    private static final float BODY = 0.5f;

    /** What half the F1 expected of a page in doubt falls short of the bar; likelihoods promise a little much. */
    private static final double ABOVE_HALF = 0.06;

    /** Where hardly anything is as likely as that, this must do. */
    private static final float DOUBTFUL = 0.25f;

    /** Where all is unlikely, prose this much less likely than the likeliest is chrome: notes on cookies, forms, terms. */
    private static final float FALLS_OFF = 0.5f;

    /** Running prose among the body's own paragraphs needs less. */
    private static final float AMONG = 0.35f;

    /** A teaser has at most so many words, and this share of its characters in links. */
    private static final int TEASER_WORDS = 30;

    private static final double LINKED = 0.3;

    /** A line of links with a word and a colon before them names another article rather than an address or a name. */
    private static final double POINTS = 0.6;

    private static final int TITLE_WORDS = 6;

    private static final int LEAD_IN = 4;

    /** An embedded post beside body needs this mean likelihood. */
    private static final double POSTED = 0.15;

    /** Less text than this, in characters, is hardly a body while the page holds much more prose elsewhere. */
    private static final int SCANT = 200;

    private BodyChooser() {}

    static boolean[] choose(Dom dom, Containers containers, Agreement agreement, float[] verdicts) {
        float bar = (float) Math.min(BODY, ExpectedF1.of(dom.blocks(), verdicts) / 2 + ABOVE_HALF);
        float lower = bar / BODY;
        boolean[] body = plausible(dom, agreement, verdicts, bar, AMONG * lower);
        int chosen = chars(dom, body);
        if (chosen >= SCANT) {
            return body;
        }
        boolean[] doubtful = plausible(dom, agreement, verdicts, DOUBTFUL * lower, AMONG * lower);
        int doubted = chars(dom, doubtful);
        boolean[] prose = proseOfDensestRun(dom, containers, verdicts);
        if (chars(dom, prose) > 2 * Math.max(chosen, doubted)) {
            return prose;
        }
        return doubted > chosen ? doubtful : body;
    }

    private static boolean[] plausible(Dom dom, Agreement agreement, float[] verdicts, float least, float among) {
        boolean[] body = likely(dom, verdicts, least, among);
        keepPosts(dom, verdicts, body);
        dropTitle(dom, agreement, body);
        dropTeasers(dom, body);
        return body;
    }

    private static int chars(Dom dom, boolean[] body) {
        int chars = 0;
        for (int i = 0; i < body.length; i++) {
            chars += body[i] ? dom.blocks().get(i).text.length() : 0;
        }
        return chars;
    }

    /** A heading before the first paragraph that says the title is the headline, whatever the model thinks of it. */
    private static void dropTitle(Dom dom, Agreement agreement, boolean[] body) {
        for (TextBlock block : dom.blocks()) {
            if (!body[block.position]) {
                continue;
            }
            if (isHeading(block) && agreement.isTitle(block)) {
                body[block.position] = false;
            } else if (Containers.isProse(block)) {
                return;
            }
        }
    }

    /** "Read more: …" names another article also where its writer put it between the paragraphs of this one. */
    private static void dropTeasers(Dom dom, boolean[] body) {
        for (TextBlock block : dom.blocks()) {
            if (body[block.position]
                    && block.linkShare() >= LINKED
                    && !isHeading(block)
                    && block.shape.words() <= TEASER_WORDS) {
                Phrases.Hit hit = Phrases.standard().find(block.text, TEASER_WORDS);
                body[block.position] = !isPointer(block)
                        && (hit == null
                                || hit.reason() != Reason.TEASER
                                || (hit.mode() != Phrases.Mode.START && hit.mode() != Phrases.Mode.WHOLE));
            }
        }
    }

    /** "MORE: Another headline", "Lea: Otro titular": in any language, whatever the word is. */
    private static boolean isPointer(TextBlock block) {
        int leadIn = Math.abs(Opening.leadIn(block.text));
        return leadIn > 0
                && leadIn <= LEAD_IN
                && block.kind == Block.Kind.PARAGRAPH
                && block.linkShare() >= POINTS
                && block.shape.words() >= TITLE_WORDS
                && !block.shape.endsSentence()
                && !block.text.contains("://");
    }

    /** A message that a page quotes from a network is one quotation: its text, its links, who wrote it and when. */
    private static void keepPosts(Dom dom, float[] verdicts, boolean[] body) {
        for (Box box : dom.boxes()) {
            int from = box.firstBlock;
            int end = box.endBlock;
            if (from < end
                    && box.tag.equals("blockquote")
                    && box.words.words().contains("tweet")
                    && ((from > 0 && body[from - 1]) || (end < body.length && body[end]))) {
                double likely = 0;
                double weight = 0;
                for (int i = from; i < end; i++) {
                    double own = Math.sqrt(dom.blocks().get(i).text.length());
                    likely += own * verdicts[i];
                    weight += own;
                }
                if (likely >= POSTED * weight) {
                    Arrays.fill(body, from, end, true);
                }
            }
        }
    }

    /** What a page unlike all the model has seen still has: prose that stands together. */
    private static boolean[] proseOfDensestRun(Dom dom, Containers containers, float[] verdicts) {
        boolean[] body = new boolean[dom.blocks().size()];
        float best = 0;
        for (int i = containers.runStart; i < containers.runEnd; i++) {
            TextBlock block = dom.blocks().get(i);
            body[i] = !block.box.hidden && Containers.isProse(block);
            best = body[i] ? Math.max(best, verdicts[i]) : best;
        }
        for (int i = containers.runStart; i < containers.runEnd; i++) {
            body[i] &= verdicts[i] >= FALLS_OFF * best;
        }
        return body;
    }

    private static boolean[] likely(Dom dom, float[] verdicts, float least, float among) {
        int count = verdicts.length;
        boolean[] body = new boolean[count];
        for (int i = 0; i < count; i++) {
            body[i] = verdicts[i] >= least;
        }
        for (int i = 1; i + 1 < count; i++) {
            TextBlock block = dom.blocks().get(i);
            if (!body[i]
                    && verdicts[i] >= among
                    && block.shape.words() >= 20
                    && block.shape.endsSentence()
                    && sameParent(dom, body, i, -1)
                    && sameParent(dom, body, i, 1)) {
                body[i] = true;
            }
        }
        for (int i = 0; i < count; i++) {
            if (body[i]
                    && isHeading(dom.blocks().get(i))
                    && headsOnlyChrome(dom.blocks().get(i), body)) {
                body[i] = false;
            }
        }
        int last = count - 1;
        while (last >= 0 && (!body[last] || isHeading(dom.blocks().get(last)))) {
            body[last] = false;
            last--;
        }
        return body;
    }

    /** A box of which nothing but its heading is left is a box of something else. */
    private static boolean headsOnlyChrome(TextBlock heading, boolean[] body) {
        Box box = heading.flow.parent;
        while (box != null && box.endBlock - box.firstBlock <= 1) {
            box = box.parent;
        }
        if (box == null) {
            return false;
        }
        for (int i = box.firstBlock; i < box.endBlock; i++) {
            if (body[i] && i != heading.position) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeading(TextBlock block) {
        return block.kind == Block.Kind.HEADING;
    }

    private static boolean sameParent(Dom dom, boolean[] body, int i, int step) {
        return body[i + step]
                && dom.blocks().get(i + step).flow.parent == dom.blocks().get(i).flow.parent;
    }
}

package newsfold.boilerplate;

import newsfold.article.Block;

/** Turns likelihoods into a body: prose between body paragraphs stays, a heading with nothing under it goes. */
final class BodyChooser {
    /** A block at least this likely is body. */
    private static final float BODY = 0.5f;

    /** Running prose among the body's own paragraphs needs less. */
    private static final float AMONG = 0.35f;

    /** Less text than this, in characters, is hardly a body while the page holds much more prose elsewhere. */
    private static final int SCANT = 200;

    private BodyChooser() {}

    static boolean[] choose(Dom dom, Containers containers, float[] verdicts) {
        boolean[] body = likely(dom, verdicts);
        int chosen = 0;
        for (int i = 0; i < body.length; i++) {
            chosen += body[i] ? dom.blocks().get(i).text.length() : 0;
        }
        if (chosen >= SCANT) {
            return body;
        }
        boolean[] prose = proseOfDensestRun(dom, containers);
        int found = 0;
        for (int i = 0; i < body.length; i++) {
            found += prose[i] ? dom.blocks().get(i).text.length() : 0;
        }
        return found > 2 * chosen ? prose : body;
    }

    /** What a page unlike all the model has seen still has: prose that stands together. */
    private static boolean[] proseOfDensestRun(Dom dom, Containers containers) {
        boolean[] body = new boolean[dom.blocks().size()];
        for (TextBlock block : dom.blocks()) {
            boolean inRun = block.position >= containers.runStart && block.position < containers.runEnd;
            body[block.position] = inRun && !block.box.hidden && Containers.isProse(block);
        }
        return body;
    }

    private static boolean[] likely(Dom dom, float[] verdicts) {
        int count = verdicts.length;
        boolean[] body = new boolean[count];
        for (int i = 0; i < count; i++) {
            body[i] = verdicts[i] >= BODY;
        }
        for (int i = 1; i + 1 < count; i++) {
            TextBlock block = dom.blocks().get(i);
            if (!body[i]
                    && verdicts[i] >= AMONG
                    && block.shape.words() >= 20
                    && block.shape.endsSentence()
                    && sameParent(dom, body, i, -1)
                    && sameParent(dom, body, i, 1)) {
                body[i] = true;
            }
        }
        int last = count - 1;
        while (last >= 0 && (!body[last] || isHeading(dom.blocks().get(last)))) {
            body[last] = false;
            last--;
        }
        return body;
    }

    private static boolean isHeading(TextBlock block) {
        return block.kind == Block.Kind.HEADING;
    }

    private static boolean sameParent(Dom dom, boolean[] body, int i, int step) {
        return body[i + step]
                && dom.blocks().get(i + step).flow.parent == dom.blocks().get(i).flow.parent;
    }
}

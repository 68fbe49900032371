package newsfold.boilerplate;

import newsfold.article.Block;

/** Turns likelihoods into a body: prose between body paragraphs stays, a heading with nothing under it goes. */
final class BodyChooser {
    /** A block at least this likely is body. */
    private static final float BODY = 0.5f;

    /** Running prose among the body's own paragraphs needs less. */
    private static final float AMONG = 0.35f;

    private BodyChooser() {}

    static boolean[] choose(Dom dom, float[] verdicts) {
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

package newsfold.internal.lines;

import java.util.List;
import newsfold.internal.models.ExpectedF1;
import newsfold.internal.models.NeighbourMessage;

/**
 * Lets lines that follow each other speak for each other, as blocks of HTML do, and sets the threshold that
 * parts body from boilerplate by the F1 to expect of the page, see {@link ExpectedF1}. Takes time linear in the page.
 */
final class LineSmoothing {
    /** How much likelier neighbours of one kind are to agree than not, as a logarithm. */
    private static final double ALIKE = 0.5;

    /** The same of neighbours of different kinds, such as a paragraph and a heading. */
    private static final double UNLIKE = 0.25;

    /** Log odds beyond these promise more than they keep. */
    private static final double MAX_LOG_ODDS = 9;

    /** A line at least this likely is body on a page that is clear: a sentence lost weighs more than boilerplate kept. */
    private static final double MAX_THRESHOLD = 0.36;

    /** What the threshold falls short of half the F1 to expect, for the same reason. */
    private static final double BELOW_HALF = 0.06;

    /** A page without hope is no reason to keep all of it. */
    private static final double MIN_THRESHOLD = 0.05;

    private LineSmoothing() {}

    /**
     * Returns log odds of lines after their neighbours were heard, moved such that the threshold of the page stands at the given
     * place; those given stay as they are.
     */
    static double[] of(List<TextLine> lines, double[] scores, double place) {
        double[] smooth = chain(lines, scores);
        double threshold = Math.max(MIN_THRESHOLD, Math.min(MAX_THRESHOLD, expectedF1(lines, smooth) / 2 - BELOW_HALF));
        double shift = place - Math.log(threshold / (1 - threshold));
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] += shift;
        }
        return smooth;
    }

    private static double[] chain(List<TextLine> lines, double[] scores) {
        int count = scores.length;
        double[] own = new double[count];
        double[] before = new double[count];
        for (int i = 0; i < count; i++) {
            own[i] = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, scores[i]));
            if (i > 0) {
                before[i] = NeighbourMessage.of(before[i - 1] + own[i - 1], coupling(lines, i));
            }
        }
        double[] smooth = new double[count];
        double after = 0;
        for (int i = count - 1; i >= 0; i--) {
            smooth[i] = own[i] + before[i] + after;
            if (i > 0) {
                after = NeighbourMessage.of(after + own[i], coupling(lines, i));
            }
        }
        return smooth;
    }

    /** How much a line and the one before it have to say to each other. */
    private static double coupling(List<TextLine> lines, int i) {
        return kind(lines.get(i)) == kind(lines.get(i - 1)) ? ALIKE : UNLIKE;
    }

    private static int kind(TextLine line) {
        if (line.isProse()) {
            return 0;
        }
        if (line.isBullet) {
            return 1;
        }
        return line.isShort() ? 2 : 3;
    }

    private static double expectedF1(List<TextLine> lines, double[] scores) {
        double[] sizes = new double[scores.length];
        float[] probability = new float[scores.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = lines.get(i).words;
            probability[i] = (float) (1 / (1 + Math.exp(-scores[i])));
        }
        return ExpectedF1.of(sizes, probability);
    }
}

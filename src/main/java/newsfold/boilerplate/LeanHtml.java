package newsfold.boilerplate;

import java.io.Reader;
import java.util.Arrays;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page as the parser gets to read it: without what lies inside scripts, style sheets and drawings and without the
 * attributes that nothing here asks for, which together are two thirds of most pages and cost a third of the parse. A
 * script's place is kept by a number, by which its code is found again. See {@link LeanScan} for what is left out.
 */
final class LeanHtml extends Reader {
    /** Scripts and style sheets that are shorter are not worth their replacement. */
    private static final int WORTHWHILE = 64;

    /** Stands before the number of a script; pages that hold it are read whole. */
    private static final char SIGN = '\u0001';

    private final String html;

    /** Pairs of places between which the page is left out, in order; the second is inverted where a script was. */
    private int[] cuts = new int[256];

    private int cutCount;

    private int at;
    private int cut;

    /** What stands for the script that is passed by, and how much of it was read. */
    private String instead = "";

    private int readInstead;

    private LeanHtml(String html) {
        this.html = html;
    }

    static LeanHtml of(String html) {
        LeanHtml lean = new LeanHtml(html);
        if (html.indexOf(SIGN) < 0 && html.indexOf('\0') < 0) {
            new LeanScan(html, lean).run();
        }
        return lean;
    }

    /** Parses what is left of the page. */
    Document parse(String address) {
        return Parser.htmlParser().parseInput(this, address);
    }

    /** Puts the code back into a script of the parsed page. */
    void restore(Element script) {
        if (cutCount > 0 && script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data) {
            String found = data.getWholeData();
            if (found.length() > 1 && found.charAt(0) == SIGN) {
                int number = Integer.parseInt(found.substring(1));
                data.setWholeData(html.substring(cuts[2 * number], ~cuts[2 * number + 1]));
            }
        }
    }

    /** How many places are left out so far. */
    int cuts() {
        return cutCount;
    }

    /** Takes back all but the first places that are left out. */
    void keepCuts(int count) {
        cutCount = count;
    }

    /** Leaves out what lies between two places behind all that is left out already. */
    void leaveOut(int from, int to) {
        add(from, to);
    }

    /** Leaves out a style sheet, or a script and leaves its number. */
    void leaveOutCode(int from, int to, boolean script) {
        if (to - from >= WORTHWHILE) {
            add(from, script ? ~to : to);
        }
    }

    private void add(int from, int to) {
        if (2 * cutCount == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * cuts.length);
        }
        cuts[2 * cutCount] = from;
        cuts[2 * cutCount + 1] = to;
        cutCount++;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (readInstead < instead.length()) {
                int count = Math.min(length - done, instead.length() - readInstead);
                instead.getChars(readInstead, readInstead + count, into, offset + done);
                done += count;
                readInstead += count;
                continue;
            }
            int end = cut < cutCount ? cuts[2 * cut] : html.length();
            int count = Math.min(length - done, end - at);
            html.getChars(at, at + count, into, offset + done);
            done += count;
            at += count;
            if (at == end) {
                if (cut == cutCount) {
                    break;
                }
                pass();
            }
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    private void pass() {
        int to = cuts[2 * cut + 1];
        if (to < 0) {
            instead = SIGN + Integer.toString(cut);
            readInstead = 0;
            to = ~to;
        }
        at = to;
        cut++;
    }

    @Override
    public void close() {}
}

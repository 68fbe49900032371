package newsfold.internal.kinds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the entries of a live blog: paragraphs under times of the day, which go one way and stand alone on a line or begin
 * it. Needs no words of any language. Immutable, safe for all threads; linear in the page.
 */
public final class LiveBlogEntries {
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d.,:-])([0-9]{1,2})\\s?(?:[:.hHu]|時|时|시|点|點|ч)\\s?([0-5][0-9])(?![\\d,%]|[.:][0-9]{3})");
    private static final Pattern AFTERNOON = Pattern.compile("(?iu)\\bp\\.?m\\b|下午|午後|오후|晚上");

    /** A day, a time and its zone. */
    private static final int MAX_STAMP_WORDS = 7;

    private static final int MAX_STAMP_LENGTH = 48;
    private static final int MIN_PROSE_WORDS = 8;
    private static final int MIN_ENTRIES = 3;

    /** Times of different days and corrected ones stand out of line. */
    private static final double MIN_IN_ORDER = 0.7;

    /** Above the entries stands a summary; times below an article are those of comments or of other articles. */
    private static final double MAX_BEFORE = 0.5;

    private final List<String> lines;
    private final boolean[] entries;
    private final String reason;

    private LiveBlogEntries(List<String> lines, boolean[] entries, String reason) {
        this.lines = lines;
        this.entries = entries;
        this.reason = reason;
    }

    /**
     * Looks for entries on a page.
     *
     * @param lines the lines or blocks of the page in order
     * @return the entries, if there are at least three
     */
    public static Optional<LiveBlogEntries> of(List<String> lines) {
        List<Integer> stamps = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int time = time(lines.get(i));
            if (time >= 0) {
                stamps.add(i);
                times.add(time);
            }
        }
        if (stamps.size() < MIN_ENTRIES || !isOneWay(times)) {
            return Optional.empty();
        }
        int last = stamps.get(stamps.size() - 1);
        int longest = 1;
        int told = 0;
        int words = 0;
        for (int s = 0; s < stamps.size(); s++) {
            int end = s + 1 < stamps.size() ? stamps.get(s + 1) : Math.min(lines.size(), last + 1 + longest);
            int prose = 0;
            for (int i = stamps.get(s); i < end; i++) {
                prose += isProse(lines.get(i)) ? PageKinds.words(lines.get(i)) : 0;
            }
            told += prose > 0 ? 1 : 0;
            words += prose;
            longest = Math.max(longest, end - stamps.get(s) - 1);
        }
        int before = 0;
        for (int i = 0; i < stamps.get(0); i++) {
            before += isProse(lines.get(i)) ? PageKinds.words(lines.get(i)) : 0;
        }
        if (told < MIN_ENTRIES || 3 * told < 2 * stamps.size() || before > MAX_BEFORE * words) {
            return Optional.empty();
        }
        boolean[] entries = new boolean[lines.size()];
        for (int i = stamps.get(0); i < Math.min(lines.size(), last + 1 + longest); i++) {
            entries[i] = Collections.binarySearch(stamps, i) >= 0 || isProse(lines.get(i));
            if (i > last && !entries[i]) {
                break;
            }
        }
        String reason = told + " entries under times, from \"" + shown(lines.get(stamps.get(0))) + "\" to \""
                + shown(lines.get(last)) + '"';
        return Optional.of(new LiveBlogEntries(lines, entries, reason));
    }

    private static String shown(String stamp) {
        Matcher clock = CLOCK.matcher(stamp);
        return clock.find() ? clock.group() : stamp;
    }

    /** Returns the minute of the day that a line is stamped with, or -1. */
    private static int time(String line) {
        if (!hasDigit(line)) {
            return -1;
        }
        boolean alone = line.length() <= MAX_STAMP_LENGTH && PageKinds.words(line) <= MAX_STAMP_WORDS + 1;
        Matcher clock = CLOCK.matcher(line);
        if (!(alone ? clock.find() : clock.lookingAt() && isProse(line))) {
            return -1;
        }
        int hour = Integer.parseInt(clock.group(1));
        boolean later = hour < 12
                && AFTERNOON
                        .matcher(line.substring(0, Math.min(line.length(), MAX_STAMP_LENGTH)))
                        .find();
        return 60 * (later ? hour + 12 : hour) + Integer.parseInt(clock.group(2));
    }

    /** Tells whether there is a digit where a time may stand: anywhere in a short line, at the start of others. */
    private static boolean hasDigit(String line) {
        int end = line.length() <= MAX_STAMP_LENGTH ? line.length() : 1;
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneWay(List<Integer> times) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < times.size(); i++) {
            up += times.get(i) >= times.get(i - 1) ? 1 : 0;
            down += times.get(i) <= times.get(i - 1) ? 1 : 0;
        }
        boolean moves = !times.get(0).equals(times.get(times.size() - 1));
        return moves && Math.max(up, down) >= MIN_IN_ORDER * (times.size() - 1);
    }

    private static boolean isProse(String line) {
        return line.length() > 16 && PageKinds.words(line) >= MIN_PROSE_WORDS;
    }

    /**
     * Tells whether a line is the time or a paragraph of an entry.
     *
     * @param line its place on the page
     * @return true if it is
     */
    public boolean isEntry(int line) {
        return entries[line];
    }

    /**
     * Tells whether a line says when an entry was written and no more.
     *
     * @param line its place on the page
     * @return true if it is a time that stands alone
     */
    public boolean isTime(int line) {
        return entries[line] && !isProse(lines.get(line));
    }

    /** Says how many entries there are and from when to when. */
    String reason() {
        return reason;
    }
}

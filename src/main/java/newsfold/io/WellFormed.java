package newsfold.io;

import newsfold.internal.Check;
import newsfold.internal.LoneSurrogates;

/** Text that every later stage and writer can take: valid UTF-8, no lone surrogates, no NUL characters. */
final class WellFormed {
    private WellFormed() {}

    /** Drops a byte order mark and NUL characters, which no page means, and mends lone surrogates. */
    static String clean(String text) {
        String rest = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return LoneSurrogates.replace(rest.indexOf('\0') < 0 ? rest : rest.replace("\0", ""));
    }

    /** Returns the offset of the first byte that breaks UTF-8, or -1 if none does. */
    static int invalidUtf8(byte[] bytes, int length) {
        Check.argument(length <= bytes.length, "length %d of %d", length, bytes.length);
        int i = 0;
        while (i < length) {
            int b = bytes[i];
            if (b >= 0) {
                i++;
                continue;
            }
            int more = more(b & 0xFF);
            if (more == 0 || i + more >= length) {
                return i;
            }
            int second = bytes[i + 1] & 0xFF;
            if (!secondFits(b & 0xFF, second)) {
                return i;
            }
            for (int k = 2; k <= more; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return i;
                }
            }
            i += more + 1;
        }
        return -1;
    }

    private static int more(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    }

    /** Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF. */
    private static boolean secondFits(int lead, int second) {
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= low && second <= high;
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}

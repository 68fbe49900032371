package newsfold.io;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** Puts text right that was read as windows-1252 though it was UTF-8, and then written as UTF-8 again. */
final class Mojibake {
    /** Fewer such sequences may stand in a text that tells of them. */
    private static final int MIN_SEQUENCES = 4;

    private static final Map<Character, Integer> BYTES = bytes();

    private Mojibake() {}

    /** Returns the text as it was meant, or as it is if not every character beyond ASCII is part of the mistake. */
    static String repair(String text) {
        StringBuilder repaired = null;
        int sequences = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (repaired != null) {
                    repaired.append(c);
                }
                i++;
                continue;
            }
            int lead = byteOf(c);
            int length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : 2;
            if (lead < 0xc2 || lead >= 0xf5 || i + length > text.length()) {
                return text;
            }
            int point = lead & (0x7f >> length);
            for (int k = 1; k < length; k++) {
                int next = byteOf(text.charAt(i + k));
                if (next < 0x80 || next >= 0xc0) {
                    return text;
                }
                point = (point << 6) | (next & 0x3f);
            }
            if (!Character.isValidCodePoint(point)) {
                return text;
            }
            repaired = repaired == null ? new StringBuilder(text.length()).append(text, 0, i) : repaired;
            repaired.appendCodePoint(point);
            sequences++;
            i += length;
        }
        return repaired == null || sequences < MIN_SEQUENCES ? text : repaired.toString();
    }

    /** The byte that was read as this character, or -1. */
    private static int byteOf(char c) {
        return c < 0x100 ? c : BYTES.getOrDefault(c, -1);
    }

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        for (int b = 0x80; b < 0xa0; b++) {
            char c = new String(new byte[] {(byte) b}, Charset.forName("windows-1252")).charAt(0);
            if (c != '\ufffd') {
                bytes.put(c, b);
            }
        }
        return Map.copyOf(bytes);
    }
}

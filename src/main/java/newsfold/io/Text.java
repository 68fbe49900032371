package newsfold.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import newsfold.internal.Check;
import org.jspecify.annotations.Nullable;

/** Bytes of a file to text, and text to text that every later stage and writer can take. */
final class Text {
    /** How much of a file decides whether it is text. */
    private static final int PROBE = 1 << 16;

    private static final byte[][] BINARY_STARTS = {
        {'%', 'P', 'D', 'F', '-'},
        {(byte) 0x89, 'P', 'N', 'G'},
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {'G', 'I', 'F', '8'},
        {'P', 'K', 3, 4},
        {0x7F, 'E', 'L', 'F'},
        {(byte) 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD},
        {(byte) 0xFD, '7', 'z', 'X', 'Z'},
        {'B', 'Z', 'h'},
        {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'},
    };

    private Text() {}

    /** Tells pictures, archives, programs and noise from text in any charset. */
    static boolean isBinary(byte[] bytes) {
        for (byte[] start : BINARY_STARTS) {
            if (startsWith(bytes, start)) {
                return true;
            }
        }
        if (utf16(bytes) != null) {
            return false;
        }
        int probe = Math.min(bytes.length, PROBE);
        int control = 0;
        for (int i = 0; i < probe; i++) {
            int b = bytes[i];
            // Tab to carriage return are text; escape starts the shifts of ISO-2022-JP; 0x1A ends old DOS files.
            if (b >= 0 && b < 0x20 && !(b >= 0x09 && b <= 0x0D) && b != 0x1B && b != 0x1A) {
                control++;
            }
        }
        // Random bytes hold 9 % control characters; damaged text far less.
        return control * 50L > probe;
    }

    /** Returns the UTF-16 that a byte order mark or the pattern of zero bytes shows, or null. */
    static @Nullable Charset utf16(byte[] bytes) {
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return StandardCharsets.UTF_16BE;
        }
        int probe = Math.min(bytes.length, PROBE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < probe; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        // Spaces and digits alone make a quarter of the high bytes zero in most scripts; the low bytes never are.
        if (odd > probe / 8 && even * 50 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        return even > probe / 8 && odd * 50 < even ? StandardCharsets.UTF_16BE : null;
    }

    /** Decodes a page. Never fails: what no charset explains becomes U+FFFD. */
    static String decode(byte[] bytes, @Nullable String declaredCharset) {
        Charset wide = utf16(bytes);
        if (wide != null) {
            return clean(new String(bytes, wide));
        }
        return clean(HtmlBytes.decode(bytes, declaredCharset));
    }

    /** Drops a byte order mark and NUL characters, which no page means, and mends lone surrogates. */
    static String clean(String text) {
        String rest = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return wellFormed(rest.indexOf('\0') < 0 ? rest : rest.replace("\0", ""));
    }

    /** Replaces lone surrogates, which UTF-8 cannot write, by U+FFFD. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return mend(text, i);
                }
            }
        }
        return text;
    }

    private static String mend(String text, int from) {
        StringBuilder mended = new StringBuilder(text.length()).append(text, 0, from);
        text.substring(from)
                .codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
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

package newsfold.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a page into text, and tells text from binary data. */
final class TextDecoder {
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

    private TextDecoder() {}

    /** Tells pictures, archives, programs and noise from text in any charset. */
    static boolean isBinary(byte[] bytes) {
        for (byte[] start : BINARY_STARTS) {
            if (WellFormed.startsWith(bytes, start)) {
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
        if (WellFormed.startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return StandardCharsets.UTF_16LE;
        }
        if (WellFormed.startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
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
            return WellFormed.clean(new String(bytes, wide));
        }
        return WellFormed.clean(HtmlBytes.decode(bytes, declaredCharset));
    }
}

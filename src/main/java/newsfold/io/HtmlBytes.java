package newsfold.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a page into text, whatever they are: never fails, replaces what no charset explains.
 *
 * <p>In order: a byte order mark; UTF-16 by its zero bytes; UTF-8 if the bytes are well-formed UTF-8, because no other
 * charset produces that by chance, put right if it is UTF-8 of wrongly read UTF-8; the charset the server or the page
 * declares; UTF-8 if only a few bytes are broken; the charset of some twenty in which the letters read most like one
 * language. A western charset or UTF-8 declared by the server alone counts as no more than a default. Takes time linear
 * in the page.
 */
public final class HtmlBytes {
    private static final Pattern META = Pattern.compile(
            "(?:charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,60}encoding\\s*=\\s*[\"'])([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8192;
    private static final String PLAIN = "text/plain";

    /** What the web means by ISO-8859-1. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private HtmlBytes() {}

    /**
     * Starts a page from the bytes of a response.
     *
     * @param id a name unique among all pages folded together, not blank
     * @param bytes the body, decompressed
     * @param contentType what the HTTP header says of the type, or null; {@code text/plain} makes it flattened text, anything
     *     else HTML
     * @return a builder of the page
     * @throws IllegalArgumentException if the id is blank or holds half a surrogate pair
     */
    public static Page.Builder page(String id, byte[] bytes, @Nullable String contentType) {
        String content = decode(bytes, contentType);
        boolean plain = contentType != null && contentType.strip().regionMatches(true, 0, PLAIN, 0, PLAIN.length());
        return plain ? Page.text(id, content) : Page.html(id, content);
    }

    /**
     * Decodes a page.
     *
     * @param bytes the page as it came over the wire, decompressed
     * @param contentType what the HTTP header says of the type, such as {@code text/html; charset=latin1}, or the name of
     *     a charset alone, or null; one that names no charset that is known here counts as null
     * @return its text; malformed sequences become U+FFFD
     */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        int mark = byteOrderMark(bytes);
        if (mark > 0) {
            Charset charset = mark == 3
                    ? StandardCharsets.UTF_8
                    : bytes[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(bytes, mark, bytes.length - mark, charset);
        }
        if (looksLikeUtf16(bytes)) {
            return new String(bytes, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        Optional<Charset> header = declaredBy(contentType);
        Optional<Charset> meta = declaredIn(bytes);
        // Servers declare a western charset for whatever they serve; a page that says otherwise knows better.
        boolean byDefault = header.isPresent() && isDefault(header.get());
        Optional<Charset> declared = byDefault ? meta.or(() -> header) : header.or(() -> meta);
        if (utf8.isPresent()) {
            // ISO-2022-JP writes Japanese in pure ASCII bytes, which is well-formed UTF-8 too.
            boolean escapes = declared.isPresent() && declared.get().name().startsWith("ISO-2022");
            return escapes ? new String(bytes, declared.get()) : Mojibake.repair(utf8.get());
        }
        if (declared.isPresent() && !isDefault(declared.get())) {
            String text = new String(bytes, declared.get());
            if (isMostlyRead(text, bytes)) {
                return text;
            }
        }
        // Mostly UTF-8 with a few broken bytes is far more common than any text that looks like it.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (isMostlyRead(text, bytes)) {
            return text;
        }
        if (declared.isPresent() && declared.get().equals(WESTERN)) {
            Charset better = CharsetGuesser.better(bytes);
            return new String(bytes, better == null ? WESTERN : better);
        }
        return new String(bytes, CharsetGuesser.guess(bytes));
    }

    private static boolean isDefault(Charset charset) {
        return charset.equals(WESTERN) || charset.equals(StandardCharsets.UTF_8);
    }

    private static boolean isMostlyRead(String text, byte[] bytes) {
        return count(text, '\ufffd') * 20L <= beyondAscii(bytes);
    }

    private static int byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return 3;
        }
        boolean utf16 = bytes.length >= 2
                && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                        || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
        return utf16 ? 2 : 0;
    }

    /** UTF-16 without a mark: markup is ASCII, so every other byte of the start is zero. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, 64) & ~1;
        if (length < 8) {
            return false;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        return Math.max(even, odd) >= length / 8 && Math.min(even, odd) == 0;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declaredIn(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = META.matcher(head);
        while (matcher.find()) {
            Optional<Charset> found = charset(matcher.group(1));
            if (found.isPresent() && !found.get().name().startsWith("UTF-16")) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> declaredBy(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        Matcher parameter = META.matcher(contentType);
        return charset(parameter.find() ? parameter.group(1) : contentType);
    }

    private static Optional<Charset> charset(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        // The web's own meaning of these names: each is read as its larger sister.
        String wanted = switch (label) {
            case "iso-8859-1", "latin1", "iso8859-1", "ascii", "us-ascii", "l1", "iso_8859-1" -> "windows-1252";
            case "gb2312", "gbk", "gb_2312-80", "x-gbk" -> "GB18030";
            case "shift_jis", "sjis", "x-sjis", "shift-jis" -> "windows-31j";
            case "euc-kr", "ks_c_5601-1987", "korean" -> "x-windows-949";
            case "iso-8859-9" -> "windows-1254";
            case "utf8", "unicode-1-1-utf-8" -> "UTF-8";
            case "big5" -> "Big5-HKSCS";
            default -> label;
        };
        for (String candidate : new String[] {wanted, label}) {
            try {
                if (Charset.isSupported(candidate)) {
                    return Optional.of(Charset.forName(candidate));
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static long beyondAscii(byte[] bytes) {
        long count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }
}

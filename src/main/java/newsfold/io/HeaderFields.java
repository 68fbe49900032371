package newsfold.io;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first line and the named fields that WARC records and HTTP messages start with. Lenient: lines without a colon are
 * passed over, a line that starts with a space goes on with the one before, and of a repeated field the first counts.
 */
final class HeaderFields {
    private final String firstLine;
    private final Map<String, String> fields;

    private final boolean damaged;

    private HeaderFields(String firstLine, Map<String, String> fields, boolean damaged) {
        this.firstLine = firstLine;
        this.fields = fields;
        this.damaged = damaged;
    }

    /** Returns where the empty line ends that ends a header, or -1 if there is none. */
    static int end(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                if (i + 1 < length && bytes[i + 1] == '\n') {
                    return i + 2;
                }
                if (i + 2 < length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
                    return i + 3;
                }
            }
        }
        return -1;
    }

    static HeaderFields parse(byte[] bytes, int length) {
        // The standards say UTF-8 for WARC and ASCII for HTTP; what is neither was meant as Latin-1.
        String text = WellFormed.invalidUtf8(bytes, length) < 0
                ? new String(bytes, 0, length, StandardCharsets.UTF_8)
                : new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\r?\n", -1);
        Map<String, String> fields = new HashMap<>();
        String name = "";
        StringBuilder value = new StringBuilder();
        boolean damaged = false;
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith(" ") || line.startsWith("\t")) {
                value.append(' ').append(line.strip());
                continue;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(name, value.toString());
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                value = new StringBuilder(line.substring(colon + 1).strip());
            } else {
                damaged |= !line.isEmpty();
            }
        }
        fields.putIfAbsent(name, value.toString());
        return new HeaderFields(lines[0], fields, damaged);
    }

    String firstLine() {
        return firstLine;
    }

    /** Tells whether there was a line that is no field. */
    boolean isDamaged() {
        return damaged;
    }

    /** Returns the value of a field, or null if it is absent or empty. */
    @Nullable
    String get(String lowerCaseName) {
        String value = fields.get(lowerCaseName);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Returns the media type of {@code Content-Type} in lower case, without parameters; empty if there is none. */
    String mediaType() {
        String type = get("content-type");
        if (type == null) {
            return "";
        }
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the charset that {@code Content-Type} names, or null. */
    @Nullable
    String charset() {
        String type = get("content-type");
        if (type == null) {
            return null;
        }
        for (String parameter : type.split(";", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("charset")) {
                String charset =
                        parameter.substring(equals + 1).replace('"', ' ').strip();
                return charset.isEmpty() ? null : charset;
            }
        }
        return null;
    }
}

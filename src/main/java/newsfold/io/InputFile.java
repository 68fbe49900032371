package newsfold.io;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file to read.
 *
 * @param path the file
 * @param source how rejects name it: the input as given, and the path below it, with {@code /} on every system
 * @param id the path relative to the input, with {@code /} on every system
 * @param kind what it holds
 */
record InputFile(Path path, String source, String id, Kind kind) {
    /** What a file holds, told by its name. */
    enum Kind {
        HTML,
        TEXT,
        JSONL,
        JSON,
        WARC;

        /** What messages list. */
        static final String NAMES = ".html, .htm, .txt, .json, .jsonl, .ndjson, .jl, .warc or .wet (each also .gz)";

        static Optional<Kind> of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
            if (plain.endsWith(".html") || plain.endsWith(".htm")) {
                return Optional.of(HTML);
            }
            if (plain.endsWith(".txt")) {
                return Optional.of(TEXT);
            }
            if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".jl")) {
                return Optional.of(JSONL);
            }
            if (plain.endsWith(".json")) {
                return Optional.of(JSON);
            }
            return plain.endsWith(".warc") || plain.endsWith(".wet") ? Optional.of(WARC) : Optional.empty();
        }
    }

    /** Returns how a name ends, in lower case with its dot, such as {@code .csv}; told of what is passed over. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > 12
                ? "without ending"
                : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** Returns the path as text, with {@code /} between names. */
    static String text(Path path) {
        return File.separatorChar == '/' ? path.toString() : path.toString().replace(File.separatorChar, '/');
    }

    /**
     * Returns a file's own name. Under a locale without UTF-8 Java shows other letters as U+FFFD and two names become one;
     * the URI of the path still has the bytes.
     */
    static String name(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String raw = path.toUri().getRawPath();
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return unescape(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    }

    private static String unescape(String escaped) {
        byte[] bytes = new byte[escaped.length()];
        int length = 0;
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(escaped, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[length++] = (byte) escaped.charAt(i);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

package newsfold.io;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file to read.
 *
 * @param content its bytes
 * @param source how rejects name it: the input as given, and the path below it, with {@code /} on every system
 * @param id the path relative to the input, with {@code /} on every system
 * @param kind what it holds
 */
record InputFile(Content content, String source, String id, Kind kind) {
    /** What a file holds, told by its name. */
    enum Kind {
        HTML(".html .htm .xhtml"),
        TEXT(".txt .md"),
        JSONL(".jsonl .ndjson .jl"),
        JSON(".json"),
        CSV(".csv .tsv"),
        FEED(".rss .atom .rdf .xml"),
        WARC(".warc .wet"),
        ARC(".arc"),
        ZIP(".zip .wacz");

        /** What messages list. */
        static final String NAMES = Arrays.stream(values())
                        .filter(kind -> kind != ZIP)
                        .map(kind -> kind.endings)
                        .collect(Collectors.joining(" ", "", " (each also .gz or .zst)"))
                + " .zip .wacz";

        /** Separated by spaces. */
        private final String endings;

        Kind(String endings) {
            this.endings = endings;
        }

        static Optional<Kind> of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            String plain = lower.replaceFirst("\\.(gz|zst)$", "");
            return Arrays.stream(values())
                    .filter(kind -> Arrays.stream(kind.endings.split(" ", -1)).anyMatch(plain::endsWith))
                    .filter(kind -> kind != ZIP || plain.equals(lower))
                    .findFirst();
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

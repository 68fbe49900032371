package newsfold.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads arguments and paths as UTF-8 where the locale knows ASCII only, as with {@code LC_ALL=C}.
 *
 * <p>Under such a locale Java replaces each byte of an argument that is not ASCII by U+FFFD, and refuses to make a path of
 * a string with other letters. The bytes themselves are in {@code /proc} on Linux, and a URI makes a path of any bytes.
 */
final class Utf8Arguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8Arguments() {}

    /** Returns the arguments as they were typed, or as they are where that cannot be found out. */
    static String[] restored(String[] args) {
        if (String.join("", args).indexOf(REPLACEMENT) < 0) {
            return args;
        }
        try {
            return restored(args, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException e) {
            // Not on Linux: the path that is not found will be named in the message, with its marks of replacement.
            return args;
        }
    }

    /** Returns the last arguments of a command line of strings that end in a zero byte, if they are the given ones. */
    static String[] restored(String[] args, byte[] commandLine) {
        List<byte[]> typed = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                typed.add(Arrays.copyOfRange(commandLine, start, i));
                start = i + 1;
            }
        }
        String[] restored = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            int place = typed.size() - args.length + i;
            if (place < 0 || !new String(typed.get(place), StandardCharsets.US_ASCII).equals(args[i])) {
                return args;
            }
            restored[i] = new String(typed.get(place), StandardCharsets.UTF_8);
        }
        return restored;
    }

    /**
     * Makes a path of an argument.
     *
     * @throws InvalidPathException if no file can have such a name
     */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            if (text.indexOf('\0') >= 0) {
                throw e;
            }
            Path root = Path.of("/");
            Path absolute = Path.of(URI.create("file:///" + percentEncoded(text)));
            return text.startsWith("/") ? absolute : root.relativize(absolute);
        }
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b == '/' || b == '.' || b == '-' || b == '_' || (b >= '0' && Character.isLetterOrDigit(b));
            encoded.append(plain ? Character.toString((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return encoded.toString();
    }
}

package newsfold.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes control characters as U+FFFD, so that titles and ids from the web cannot move the cursor, set colours or reorder
 * what a person sees. Ends of line, tabs and the carriage return of the progress line stay.
 */
final class HarmlessWriter extends FilterWriter {
    HarmlessWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        super.write(harmless((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        char[] copy = new char[length];
        for (int i = 0; i < length; i++) {
            copy[i] = harmless(text[offset + i]);
        }
        super.write(copy, 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.substring(offset, offset + length).toCharArray(), 0, length);
    }

    private static char harmless(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        // Marks that turn the direction of a whole line, and the two separators that some terminals break lines at.
        boolean order = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return control || order || c == '\u2028' || c == '\u2029' ? '\uFFFD' : c;
    }
}

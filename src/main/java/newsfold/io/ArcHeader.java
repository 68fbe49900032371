package newsfold.io;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line before each record of an ARC file, versions 1 and 2, told as the header of a WARC record: address, IP address,
 * time and type of the capture, then in version 2 more, and last the length of what follows.
 */
final class ArcHeader {
    /** How the record that names the file starts, {@code filedesc:}; the records of WARC start with another letter. */
    static final char FIRST = 'f';

    private static final Pattern LINE = Pattern.compile("(\\S.*?) \\S+ (\\d{8,17}) (?:\\S.* )?(\\d{1,18})\\s*");

    private ArcHeader() {}

    static HeaderFields parse(byte[] line, int length) throws UnusableInputException {
        Matcher header = LINE.matcher(new String(line, 0, length, StandardCharsets.UTF_8));
        if (!header.matches()) {
            throw new UnusableInputException("not an ARC record: its first line is damaged");
        }
        String url = header.group(1);
        boolean page = url.startsWith("http:") || url.startsWith("https:");
        byte[] fields = String.join(
                        "\n",
                        "ARC",
                        "WARC-Type: " + (page ? "response" : "metadata"),
                        "WARC-Target-URI: " + url,
                        "WARC-Date: " + header.group(2),
                        "Content-Type: application/http",
                        "Content-Length: " + header.group(3))
                .getBytes(StandardCharsets.UTF_8);
        return HeaderFields.parse(fields, fields.length);
    }
}

package newsfold.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The line before each record of an ARC file, versions 1 and 2, told as the header of a WARC record: address, IP address,
 * time and type of the capture, then in version 2 more, and last the length of what follows.
 */
final class ArcHeader {
    /** How the record that names the file starts, {@code filedesc:}; the records of WARC start with another letter. */
    static final char FIRST = 'f';

    private static final Pattern TIME = Pattern.compile("\\d{8,17}");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private ArcHeader() {}

    static HeaderFields parse(byte[] line, int length) throws UnusableInputException {
        String[] parts = new String(line, 0, length, StandardCharsets.UTF_8)
                .stripTrailing()
                .split(" ", -1);
        int last = parts.length - 1;
        // An address may hold spaces, so the time is the first number that is long enough.
        int time = 2;
        while (time < last && !(TIME.matcher(parts[time]).matches() && !parts[time - 1].isBlank())) {
            time++;
        }
        if (time >= last || parts[0].isBlank() || !LENGTH.matcher(parts[last]).matches()) {
            throw new UnusableInputException("not an ARC record: its first line is damaged");
        }
        String url = String.join(" ", List.of(parts).subList(0, time - 1));
        boolean page = url.startsWith("http:") || url.startsWith("https:");
        byte[] fields = String.join(
                        "\n",
                        "ARC",
                        "WARC-Type: " + (page ? "response" : "metadata"),
                        "WARC-Target-URI: " + url,
                        "WARC-Date: " + parts[time],
                        "Content-Type: application/http",
                        "Content-Length: " + parts[last])
                .getBytes(StandardCharsets.UTF_8);
        return HeaderFields.parse(fields, fields.length);
    }
}

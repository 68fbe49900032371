package newsfold.internal.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsfold.article.ArticleDate;

/** How numbers, texts, hashes and dates are written in the state of a tracker. */
final class StateBytes {
    private StateBytes() {}

    static void hashes(char[] hashes, DataOutputStream out) throws IOException {
        number(hashes.length, out);
        for (char hash : hashes) {
            out.writeChar(hash);
        }
    }

    static char[] hashes(DataInputStream in) throws IOException {
        char[] hashes = new char[count(in)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readChar();
        }
        return hashes;
    }

    static int below(int value, int limit) throws IOException {
        if (value < 0 || value >= limit) {
            throw new IOException("story state is damaged: " + value + " is not below " + limit);
        }
        return value;
    }

    /** Reads a size; a damaged one must not make us reserve gigabytes. */
    static int count(DataInputStream in) throws IOException {
        return below(number(in), in.available() + 1);
    }

    /** Seven bits a byte, lowest first: most numbers here are small. */
    static void number(int value, DataOutputStream out) throws IOException {
        int left = value;
        while (left >>> 7 != 0) {
            out.writeByte((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    static int number(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.readByte();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("story state is damaged: a number has no end");
    }

    /** Not writeUTF, which ends at 65,535 bytes. */
    static void string(String value, DataOutputStream out) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length, out);
        out.write(bytes);
    }

    static String string(DataInputStream in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void strings(Set<String> values, DataOutputStream out) throws IOException {
        number(values.size(), out);
        for (String value : values) {
            string(value, out);
        }
    }

    static List<String> strings(DataInputStream in) throws IOException {
        String[] values = new String[count(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = string(in);
        }
        return Arrays.asList(values);
    }

    static void date(Optional<ArticleDate> date, DataOutputStream out) throws IOException {
        string(date.map(ArticleDate::toString).orElse(""), out);
    }

    static Optional<ArticleDate> date(DataInputStream in) throws IOException {
        String text = string(in);
        return text.isEmpty() ? Optional.empty() : ArticleDate.parse(text);
    }
}

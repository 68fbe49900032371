package newsfold.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Inputs that ask for more time or memory than they are worth, beside a good page each. */
public final class HostileInputs {
    private static final String GOOD =
            "{\"id\":\"good\",\"site\":\"courier.example\",\"text\":\"The northern pier opened again"
                    + " on Tuesday after two years of repairs, and the first ferry left with four hundred people.\"}\n";

    /** Writes one input of about some size. */
    private interface Kind {
        void write(OutputStream out, long size) throws IOException;
    }

    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("line.jsonl", HostileInputs::line),
            Map.entry("bomb.jsonl.gz", (out, size) -> {
                try (OutputStream packed = new GZIPOutputStream(out)) {
                    line(packed, size);
                }
            }),
            Map.entry("bomb.jsonl.zst", (out, size) -> {
                try (OutputStream packed = new ZstdOutputStream(out)) {
                    line(packed, size);
                }
            }),
            Map.entry("brotli.warc", HostileInputs::brotli),
            Map.entry("attributes.html", (out, size) -> page(out, size, "<p ", "a%x=\"1\" ", ">")),
            Map.entry("same-attribute.html", (out, size) -> page(out, size, "<p ", "a=\"1\" ", ">")),
            Map.entry("classes.html", (out, size) -> page(out, size, "<p class=\"", "c%x ", "\">")),
            Map.entry("nested.html", (out, size) -> page(out, size, "", "<div>", "")),
            Map.entry("tables.html", (out, size) -> page(out, size, "", "<table><tr><td>", "")),
            Map.entry("formatting.html", (out, size) -> page(out, size, "", "<b><i><a href=x>", "")),
            Map.entry("entities.html", (out, size) -> page(out, size, "<p>", "&lt;b&gt;", "")),
            Map.entry(
                    "json-ld.html",
                    (out, size) -> page(out, size, "<script type=application/ld+json>", "{\"a\":[", "</script>")),
            Map.entry("deep.json", (out, size) -> {
                repeat(out, size, "[");
            }),
            Map.entry("deep.jsonl", (out, size) -> {
                repeat(out, size, "{\"a\":");
                print(out, "\n" + GOOD);
            }),
            Map.entry("sites.jsonl", (out, size) -> pages(out, size, size)),
            Map.entry("tiny.jsonl", (out, size) -> pages(out, size, 100)),
            Map.entry("ids.jsonl", HostileInputs::ids)));

    private HostileInputs() {}

    /**
     * Writes one kind of input.
     *
     * @param kind name of the kind, which is a file name
     * @param size bytes, times, or pages
     * @param directory where to write it
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path write(String kind, long size, Path directory) throws IOException {
        Kind found = KINDS.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("name one of the kinds " + String.join(", ", KINDS.keySet()));
        }
        Path file = directory.resolve(kind);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            found.write(out, size);
        }
        return file;
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    private static void repeat(OutputStream out, long times, String unit) throws IOException {
        boolean numbered = unit.contains("%x");
        for (long i = 0; i < times; i++) {
            print(out, numbered ? unit.replace("%x", Long.toHexString(i)) : unit);
        }
    }

    /** One line of so many bytes. */
    private static void line(OutputStream out, long size) throws IOException {
        print(out, "{\"id\":\"giant\",\"text\":\"");
        byte[] words = "The pier opened again. ".repeat(4096).getBytes(UTF_8);
        for (long left = size; left > 0; left -= words.length) {
            out.write(words, 0, (int) Math.min(left, words.length));
        }
        print(out, "\"}\n" + GOOD);
    }

    private static void page(OutputStream out, long times, String before, String unit, String after)
            throws IOException {
        print(
                out,
                "<html><head><title>The pier opens again</title></head><body><article>"
                        + "<p>The northern pier opened again on Tuesday after two years of repairs.</p>" + before);
        repeat(out, times, unit);
        print(out, after + "<p>The first ferry left with four hundred people on board, the harbour office said.</p>");
    }

    private static void pages(OutputStream out, long count, long sites) throws IOException {
        for (long i = 0; i < count; i++) {
            print(
                    out,
                    "{\"id\":\"p" + i + "\",\"site\":\"s" + i % sites + ".example\",\"text\":\"Word"
                            + Long.toHexString(i) + " was said over the river Sorn near " + Long.toHexString(i * 31)
                            + " on Tuesday.\"}\n");
        }
    }

    /** So many records, each a body of 0.8 kB that is 198 MB when unpacked. */
    private static void brotli(OutputStream out, long times) throws IOException {
        byte[] bomb;
        try (InputStream in = Objects.requireNonNull(HostileInputs.class.getResourceAsStream("/hostile/bomb.br"))) {
            bomb = in.readAllBytes();
        }
        for (long i = 0; i < times; i++) {
            response(out, "https://a.example/" + i, "Content-Encoding: br\r\n", bomb);
        }
        response(out, "https://a.example/good", "", ("<p>" + GOOD.substring(40)).getBytes(UTF_8));
    }

    private static void response(OutputStream out, String url, String header, byte[] body) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "Content-Length: " + body.length
                + "\r\n\r\n";
        print(
                out,
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-10T09:30:00Z\r\nWARC-Target-URI: " + url
                        + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                        + (head.length() + body.length) + "\r\n\r\n" + head);
        out.write(body);
        print(out, "\r\n\r\n");
    }

    /** Ids that are paths, orders to a terminal, halves of a character, or of so many letters. */
    private static void ids(OutputStream out, long length) throws IOException {
        String[] ids = {
            "../../etc/passwd",
            "/etc/passwd",
            "..\\\\..\\\\boot.ini",
            "C:con",
            "a\\u0000b",
            "a\\nb\\tc",
            "\\u001b[2J\\u001b]0;x\\u0007",
            "\\ud800",
            "\\udfff\\ud800",
            "\\u202egnp.exe",
            "",
            " ",
            ".",
            "..",
            "<script>alert(1)</script>",
            "x".repeat((int) length)
        };
        for (String id : ids) {
            print(
                    out,
                    GOOD.replace("\"good\"", "\"" + id + "\"").replace("Tuesday", "Tuesday the " + id.length() + "th"));
        }
        print(out, GOOD);
    }

    /** Arguments: kind, size, directory. */
    public static void main(String[] args) throws IOException {
        System.out.println(write(args[0], Long.parseLong(args[1]), Path.of(args[2])));
    }
}

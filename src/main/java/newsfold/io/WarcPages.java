package newsfold.io;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/** Reads the HTML and text captures of a WARC file. */
final class WarcPages implements PageSource {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Addresses of pages; old versions of wget write them in angle brackets. */
    private static final Pattern WEB = Pattern.compile("<?(?:https?|ftp|file):", Pattern.CASE_INSENSITIVE);

    /** How much of a record beyond the limit is read, to tell a long page from a film. */
    private static final int MAX_HEAD = 1 << 14;

    private final String source;
    private final WarcRecords records;
    private final ReadContext context;

    WarcPages(InputFile file, ReadContext context) throws IOException {
        this.source = file.source();
        this.context = context;
        this.records = new WarcRecords(file, context);
    }

    @Override
    public @Nullable Page read() throws IOException {
        while (true) {
            WarcRecord record = records.next();
            if (record == null) {
                return null;
            }
            try {
                Page page = page(record);
                if (page != null) {
                    return page;
                }
            } catch (BadRecordException e) {
                context.reject(source, record.position(), e.getMessage());
            } catch (IOException e) {
                context.reject(source, record.position(), ReadFailure.reason(e));
            }
        }
    }

    /** Counts a record that is not meant to be a page, by what it is. */
    private @Nullable Page none(String kind) {
        context.otherFile(kind);
        return null;
    }

    /** Returns the page a record holds, or null if it holds none. */
    private @Nullable Page page(WarcRecord record) throws IOException, BadRecordException {
        switch (record.type()) {
            case "response" -> {
                if (!record.fields().mediaType().equals("application/http")) {
                    return none("response not of HTTP");
                }
                boolean tooLong = record.length() > context.maxRecordBytes();
                HttpMessage http = HttpMessage.parse(record.read(tooLong ? MAX_HEAD : context.maxRecordBytes()));
                if (http.headEnds() && !http.successful()) {
                    return none("response with status " + http.status());
                }
                if (http.headEnds() && !isPage(http.fields())) {
                    return none(kind(http.fields()));
                }
                requireShort(record);
                return page(record, http.fields(), http.decoded(context));
            }
            case "resource", "conversion" -> {
                String target = record.fields().get("warc-target-uri");
                if (target != null && !WEB.matcher(target).lookingAt()) {
                    // Logs and manifests of a crawl, and its own text of a page that stands beside it.
                    return none("record of a crawl's own");
                }
                if (!isPage(record.fields())) {
                    return none(kind(record.fields()));
                }
                requireShort(record);
                byte[] content = record.read(context.maxRecordBytes());
                return page(record, record.fields(), ContentCoding.byContent(content, context));
            }
            default -> {
                // Requests, metadata and the like belong to every crawl.
                context.ignore();
                return null;
            }
        }
    }

    private void requireShort(WarcRecord record) throws BadRecordException {
        if (record.length() > context.maxRecordBytes()) {
            throw new BadRecordException(context.tooLong("the record"));
        }
    }

    private static boolean isPage(HeaderFields fields) {
        String type = fields.mediaType();
        return isHtml(type) || type.equals("text/plain");
    }

    private static String kind(HeaderFields fields) {
        String type = fields.mediaType();
        return type.isEmpty() ? "record without a type" : ReadFailure.oneLine(type);
    }

    private static boolean isHtml(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private Page page(WarcRecord record, HeaderFields fields, byte[] bytes) throws BadRecordException {
        if (bytes.length == 0) {
            throw new BadRecordException("the record is empty");
        }
        if (TextDecoder.isBinary(bytes)) {
            throw new BadRecordException("binary data, not text");
        }
        String content = TextDecoder.decode(bytes, fields.charset());
        if (content.isBlank()) {
            throw new BadRecordException("the record holds white space only");
        }
        String url = url(record.fields().get("warc-target-uri"));
        Instant date = DateParser.fetchTime(record.fields().get("warc-date"))
                .orElseThrow(() -> new BadRecordException("bad record: no WARC-Date that can be read"));
        String id = STAMP.format(date) + "/" + url;
        Page.Builder page = isHtml(fields.mediaType()) ? Page.html(id, content) : Page.text(id, content);
        return page.url(url).fetched(date).origin(source, record.position()).build();
    }

    private static String url(@Nullable String target) throws BadRecordException {
        if (target == null) {
            throw new BadRecordException("bad record: no WARC-Target-URI");
        }
        // Old versions of wget write it in angle brackets.
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    @Override
    public long position() {
        return records.position();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

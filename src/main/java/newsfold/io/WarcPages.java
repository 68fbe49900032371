package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads the HTML and text captures of a WARC file. The only class that needs jwarc. */
final class WarcPages implements Records {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String source;
    private final WarcReader reader;
    private final Intake intake;
    private long position;

    WarcPages(InputFile file, Path path, Intake intake) throws IOException {
        this.source = file.source();
        this.reader = new WarcReader(path);
        this.intake = intake;
        reader.setLenient(true);
    }

    @Override
    public @Nullable Page read() throws IOException {
        while (true) {
            Optional<WarcRecord> next = reader.next();
            position = reader.position();
            if (next.isEmpty()) {
                return null;
            }
            try {
                Page page = page(next.get());
                if (page != null) {
                    return page;
                }
                intake.ignore();
            } catch (BadRecordException e) {
                intake.reject(source, position, e.getMessage());
            }
        }
    }

    /** Returns the page a record holds, or null if it holds none. */
    private @Nullable Page page(WarcRecord record) throws IOException, BadRecordException {
        if (record instanceof WarcResponse response) {
            if (!response.contentType().base().equals(MediaType.HTTP)) {
                return null;
            }
            HttpResponse http = response.http();
            if (http.status() < 200 || http.status() > 299) {
                return null;
            }
            return page(response, http.contentType(), http.bodyDecoded());
        }
        if (record instanceof WarcResource resource) {
            return page(resource, resource.contentType(), resource.body());
        }
        if (record instanceof WarcConversion conversion) {
            return page(conversion, conversion.contentType(), conversion.body());
        }
        return null;
    }

    private @Nullable Page page(WarcTargetRecord record, MediaType type, MessageBody body)
            throws IOException, BadRecordException {
        MediaType base = type.base();
        boolean html = base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
        if (!html && !base.equals(MediaType.PLAIN_TEXT)) {
            return null;
        }
        byte[] bytes;
        try (InputStream in = body.stream()) {
            bytes = Streams.readAtMost(in, intake.maxRecordBytes());
        }
        if (bytes.length == 0) {
            throw new BadRecordException("the record is empty");
        }
        if (bytes.length > intake.maxRecordBytes()) {
            throw new BadRecordException(intake.tooLong("the record"));
        }
        if (Text.isBinary(bytes)) {
            throw new BadRecordException("binary data, not text");
        }
        String content = Text.decode(bytes, type.parameters().get("charset"));
        if (content.isBlank()) {
            throw new BadRecordException("the record holds white space only");
        }
        String url = record.target();
        Instant date = record.date();
        String id = STAMP.format(date) + "/" + url;
        Page.Builder page = html ? Page.html(id, content) : Page.text(id, content);
        return page.url(url).fetched(date).origin(source, position).build();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

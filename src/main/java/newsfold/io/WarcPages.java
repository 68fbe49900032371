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
import org.netpreserve.jwarc.ParsingException;
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
    private final Path path;
    private final Intake intake;
    private long position;
    private boolean any;

    WarcPages(InputFile file, Intake intake) throws IOException {
        this.source = file.source();
        this.path = file.path();
        this.intake = intake;
        this.reader = new WarcReader(path);
        reader.setLenient(true);
    }

    @Override
    public @Nullable Page read() throws IOException {
        while (true) {
            WarcRecord record = next();
            if (record == null) {
                return null;
            }
            try {
                Page page = page(record);
                if (page != null) {
                    return page;
                }
                intake.ignore();
            } catch (BadRecordException e) {
                intake.reject(source, position, e.getMessage());
            } catch (IOException e) {
                intake.reject(source, position, Streams.reason(e));
            } catch (RuntimeException e) {
                // jwarc checks header values when they are asked for, each in its own way.
                intake.reject(source, position, "bad record: " + oneLine(e));
            }
        }
    }

    /**
     * Returns the next record that can be read, or null at the end. A damaged stretch is one reject, and reading goes on at
     * the next record behind it.
     */
    private @Nullable WarcRecord next() throws IOException {
        boolean damaged = false;
        long from = position;
        while (true) {
            try {
                Optional<WarcRecord> next = reader.next();
                if (next.isEmpty()) {
                    if (!any) {
                        throw new EndOfInputException("the file is empty");
                    }
                    return null;
                }
                any = true;
                position = reader.position();
                return next.get();
            } catch (EndOfInputException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                if (!damaged) {
                    damaged = true;
                    any = true;
                    intake.reject(source, reader.position(), reason(e));
                }
                from = RecordSearch.after(path, Math.max(from, position) + 1);
                if (from < 0) {
                    return null;
                }
                reader.position(from);
            }
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException io && !(e instanceof ParsingException)
                ? Streams.reason(io)
                : "not a WARC record: " + oneLine(e);
    }

    private static String oneLine(Exception e) {
        return Streams.oneLine(String.valueOf(e.getMessage()));
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

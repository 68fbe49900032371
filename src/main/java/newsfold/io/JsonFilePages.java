package newsfold.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import newsfold.article.Page;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file: one object, objects one after the other, or arrays of objects. An object without id and address is
 * named by its file, and by its number if there are several.
 */
final class JsonFilePages implements PageSource {
    private final InputFile file;
    private final ReadContext context;
    private final Limited in;
    private final JsonParser parser;
    /** What an object that holds pages has given, and is not told yet. */
    private final Deque<PageRecord> inside = new ArrayDeque<>();

    private long number;
    private boolean inArray;
    private boolean anyArray;

    JsonFilePages(InputFile file, InputStream in, ReadContext context) throws IOException {
        this.file = file;
        this.context = context;
        this.in = new Limited(in, context);
        this.parser = Json.factory().createParser(this.in);
    }

    @Override
    public @Nullable Page read() throws IOException {
        while (true) {
            in.startObject();
            try {
                PageRecord record = inside.poll();
                if (record != null) {
                    number++;
                    return page(record);
                }
                JsonToken token = parser.nextToken();
                if (token == null) {
                    if (number == 0) {
                        throw new UnusableInputException(anyArray ? "an array without objects" : "the file is empty");
                    }
                    return null;
                }
                if (token == JsonToken.START_ARRAY && !inArray) {
                    inArray = true;
                    anyArray = true;
                } else if (token == JsonToken.END_ARRAY) {
                    inArray = false;
                } else if (token == JsonToken.START_OBJECT) {
                    inside.addAll(WrappedPages.in(JsonPageParser.parse(parser, context.names()), context.names()));
                } else {
                    number++;
                    parser.skipChildren();
                    throw new BadRecordException("not an object but " + token);
                }
            } catch (BadRecordException e) {
                context.reject(file.source(), number, e.getMessage());
            } catch (UnusableInputException e) {
                throw e;
            } catch (com.fasterxml.jackson.core.JsonProcessingException | java.io.CharConversionException e) {
                throw new UnusableInputException(JsonPageParser.malformed(e));
            }
        }
    }

    private Page page(PageRecord record) throws BadRecordException {
        String id = inArray || number > 1 || !inside.isEmpty() ? file.id() + "#" + number : file.id();
        return record.build(file.source(), number, id, context.accounts());
    }

    @Override
    public long position() {
        return number;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }

    /** Ends the file when an object is longer than the limit, so that it is never held in memory. */
    private static final class Limited extends FilterInputStream {
        /** What the parser may have read beyond the object before. */
        private static final int READ_AHEAD = 8000;

        private final ReadContext context;
        private long left;

        Limited(InputStream in, ReadContext context) {
            super(in);
            this.context = context;
            startObject();
        }

        final void startObject() {
            left = (long) context.maxRecordBytes() + READ_AHEAD;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new UnusableInputException(context.tooLong("the object"));
            }
        }
    }
}

package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page a record of a table with a head (RFC 4180), separated by commas, semicolons, tabs or bars. A record whose
 * quotes never close is one reject, and reading goes on at the line behind its first.
 */
final class CsvPages implements PageSource {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final InputFile file;
    private final CsvRecords records;
    private final InputStream in;
    private final ReadContext context;
    private List<String> head = List.of();
    private long row;

    CsvPages(InputFile file, InputStream in, ReadContext context) throws IOException {
        this.file = file;
        this.in = Utf16Input.asUtf8(in);
        this.context = context;
        this.records = new CsvRecords(this.in, context.maxRecordBytes());
    }

    @Override
    public @Nullable Page read() throws IOException {
        if (head.isEmpty()) {
            readHead();
        }
        while (true) {
            List<String> fields;
            try {
                fields = records.next();
                if (fields == null) {
                    return null;
                }
                if (fields.size() == 1 && fields.get(0).isBlank()) {
                    continue;
                }
                row++;
                return page(fields);
            } catch (BadRecordException e) {
                context.reject(file.source(), records.line(), e.getMessage());
            }
        }
    }

    private void readHead() throws IOException {
        byte[] line = records.firstLine();
        if (line.length == 0) {
            throw new UnusableInputException("the file is empty");
        }
        if (TextDecoder.utf16(line) != null || TextDecoder.isBinary(line)) {
            throw new UnusableInputException("not a table of text in UTF-8, UTF-16 or a charset with ASCII in it");
        }
        if (new String(line, StandardCharsets.US_ASCII).matches("(?i)sep=[,;\t|]")) {
            // A line for spreadsheets; the head says it as well.
            line = records.firstLine();
        }
        int best = -1;
        for (char separator : SEPARATORS) {
            List<String> names = CsvRecords.split(line, separator);
            int known = (int) names.stream()
                            .filter(name -> context.names().of(name) != null)
                            .count()
                    * 1000;
            if (known + names.size() > best) {
                best = known + names.size();
                head = names;
                records.separator(separator);
            }
        }
        boolean content = head.stream()
                .map(context.names()::of)
                .anyMatch(name -> name != null && (name.field() == PageField.HTML || name.field() == PageField.TEXT));
        if (!content) {
            throw new UnusableInputException("no column is known to hold text or html; the columns are "
                    + ReadFailure.oneLine(String.join(", ", head))
                    + "; --field text=COLUMN names the one with the text, and the first line must hold the names");
        }
    }

    private Page page(List<String> fields) throws IOException, BadRecordException {
        if (fields.size() > head.size()) {
            throw new BadRecordException("a row of " + fields.size() + " fields under " + head.size() + " columns");
        }
        PageRecord record = new PageRecord();
        for (int i = 0; i < fields.size(); i++) {
            String key = head.get(i);
            String value = fields.get(i);
            PageField.Name name = context.names().of(key);
            String raw = JsonPageParser.quoted(value);
            if (name == null) {
                record.keepAside(key, raw);
            } else {
                record.put(name, key, value, name.rank() == 0 ? null : raw, () -> raw);
            }
        }
        return record.build(file.source(), records.line(), file.id() + "#" + row, context.accounts());
    }

    @Override
    public long position() {
        return records.line();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

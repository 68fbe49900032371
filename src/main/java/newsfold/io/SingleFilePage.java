package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/** Reads a file that is one page of HTML or text. */
final class SingleFilePage implements PageSource {
    private final InputFile file;
    private final InputStream in;
    private final ReadContext context;
    private boolean done;

    SingleFilePage(InputFile file, InputStream in, ReadContext context) {
        this.file = file;
        this.in = in;
        this.context = context;
    }

    @Override
    public @Nullable Page read() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        String content = read(in, context);
        Page.Builder page =
                file.kind() == InputFile.Kind.HTML ? Page.html(file.id(), content) : Page.text(file.id(), content);
        return page.origin(file.source(), 0).build();
    }

    /** Reads a whole file of text in any charset. */
    static String read(InputStream in, ReadContext context) throws IOException {
        byte[] bytes = Compression.readAtMost(in, context.maxRecordBytes());
        if (bytes.length == 0) {
            throw new UnusableInputException("the file is empty");
        }
        if (bytes.length > context.maxRecordBytes()) {
            throw new UnusableInputException(context.tooLong("the file"));
        }
        if (TextDecoder.isBinary(bytes)) {
            throw new UnusableInputException("binary data, not text");
        }
        String content = TextDecoder.decode(bytes, null);
        if (content.isBlank()) {
            throw new UnusableInputException("the file holds white space only");
        }
        return content;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

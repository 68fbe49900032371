package newsfold.io;

import java.io.IOException;
import java.io.InputStream;
import newsfold.article.Page;
import org.jspecify.annotations.Nullable;

/** Reads a file that is one page of HTML or text. */
final class SingleFile implements Records {
    private final InputFile file;
    private final InputStream in;
    private final Intake intake;
    private boolean done;

    SingleFile(InputFile file, InputStream in, Intake intake) {
        this.file = file;
        this.in = in;
        this.intake = intake;
    }

    @Override
    public @Nullable Page read() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = Streams.readAtMost(in, intake.maxRecordBytes());
        if (bytes.length == 0) {
            throw new EndOfInputException("the file is empty");
        }
        if (bytes.length > intake.maxRecordBytes()) {
            throw new EndOfInputException(intake.tooLong("the file"));
        }
        if (Text.isBinary(bytes)) {
            throw new EndOfInputException("binary data, not text");
        }
        String content = Text.decode(bytes, null);
        if (content.isBlank()) {
            throw new EndOfInputException("the file holds white space only");
        }
        Page.Builder page =
                file.kind() == InputFile.Kind.HTML ? Page.html(file.id(), content) : Page.text(file.id(), content);
        return page.origin(file.source(), 0).build();
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

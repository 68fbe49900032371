package newsfold.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.report.JsonLineWriter;

/** How an article is written. */
enum ArticleForm {
    JSON,
    TEXT,
    MARKDOWN;

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Takes articles one after the other. */
    interface Sink extends Closeable {
        void write(Article article, OptionalDouble confidence) throws IOException;
    }

    /** Starts to write to a stream, which closing the sink closes. */
    Sink open(OutputStream to, boolean comments, boolean removed) throws IOException {
        return this == JSON
                ? new Lines(new JsonLineWriter(to), comments, removed)
                : new Documents(this == MARKDOWN, to);
    }

    private record Lines(JsonLineWriter lines, boolean comments, boolean removed) implements Sink {
        @Override
        public void write(Article article, OptionalDouble confidence) throws IOException {
            lines.article(article, confidence, comments, removed);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static final class Documents implements Sink {
        private static final int RULE = 72;

        private final boolean markdown;
        private final Writer out;
        private boolean any;

        Documents(boolean markdown, OutputStream to) {
            this.markdown = markdown;
            this.out = new HarmlessWriter(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)));
        }

        @Override
        public void write(Article article, OptionalDouble confidence) throws IOException {
            out.write(any ? "\n" + (markdown ? "---" : "=".repeat(RULE)) + "\n\n" : "");
            any = true;
            if (!article.title().isBlank()) {
                out.write((markdown ? "# " + escaped(article.title()) : article.title()) + "\n\n");
            }
            List<String> facts = new ArrayList<>();
            article.author().ifPresent(facts::add);
            article.site().ifPresent(facts::add);
            article.published().map(ArticleDate::toString).ifPresent(facts::add);
            article.url().map(url -> "<" + url + ">").ifPresent(facts::add);
            if (markdown && !facts.isEmpty()) {
                out.write(String.join(" · ", facts) + "\n\n");
            }
            out.write((markdown ? escaped(article.text()) : article.text()) + "\n");
        }

        /** Keeps what looks like markup at the start of a line from being some. */
        private static String escaped(String text) {
            return text.replaceAll("([\\\\`*_<\\[])", "\\\\$1")
                    .replaceAll("(?m)^([#>+-])", "\\\\$1")
                    .replaceAll("(?m)^(\\d+)([.)] )", "$1\\\\$2");
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

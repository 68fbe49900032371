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
import newsfold.article.Markup;
import newsfold.internal.report.JsonLineWriter;

/** How an article is written. */
enum ArticleForm {
    JSON,
    TEXT,
    MARKDOWN,
    HTML;

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
    Sink open(OutputStream to, boolean comments, boolean markup, boolean removed) throws IOException {
        return this == JSON
                ? new Lines(new JsonLineWriter(to), comments, markup, removed)
                : new Documents(this, to, markup);
    }

    /** Tells whether articles are written to be looked at, with lists, tables and quotations as they were. */
    boolean isShown() {
        return this == MARKDOWN || this == HTML;
    }

    private record Lines(JsonLineWriter lines, boolean comments, boolean markup, boolean removed) implements Sink {
        @Override
        public void write(Article article, OptionalDouble confidence) throws IOException {
            lines.article(article, confidence, comments, markup, removed);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static final class Documents implements Sink {
        private static final int RULE = 72;

        private static final String HEAD = "<!doctype html>\n<meta charset=\"utf-8\">\n";

        private final ArticleForm form;
        private final Writer out;
        private final boolean markup;
        private boolean any;

        Documents(ArticleForm form, OutputStream to, boolean markup) {
            this.form = form;
            this.markup = markup;
            this.out = new HarmlessWriter(new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)));
        }

        @Override
        public void write(Article found, OptionalDouble confidence) throws IOException {
            Article article = markup ? found : withoutLinks(found);
            switch (form) {
                case HTML -> out.write((any ? "<hr>\n" : HEAD) + "<article>\n" + article.toHtml() + "</article>\n");
                case MARKDOWN -> out.write((any ? "---\n\n" : "") + markdown(article));
                default ->
                    out.write((any ? "\n" + "=".repeat(RULE) + "\n\n" : "")
                            + (article.title().isBlank() ? "" : article.title() + "\n\n") + article.text() + "\n");
            }
            any = true;
        }

        private static Article withoutLinks(Article article) {
            Markup all = article.markup();
            return article.toBuilder()
                    .markup(new Markup(List.of(), all.cells(), List.of(), all.items(), all.quotes(), all.codes()))
                    .build();
        }

        /** Puts what is known of an article below its headline. */
        private static String markdown(Article article) {
            List<String> facts = new ArrayList<>();
            article.author().ifPresent(facts::add);
            article.site().ifPresent(facts::add);
            article.published().map(ArticleDate::toString).ifPresent(facts::add);
            article.url().map(url -> "<" + url + ">").ifPresent(facts::add);
            String text = article.toMarkdown();
            int body = article.title().isEmpty() ? 0 : text.indexOf("\n\n") + 2;
            return text.substring(0, body)
                    + (facts.isEmpty() ? "" : String.join(" · ", facts) + "\n\n")
                    + text.substring(body);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

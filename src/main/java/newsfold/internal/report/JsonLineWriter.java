package newsfold.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import newsfold.archive.ArchiveReader;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Markup;
import newsfold.article.Removed;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Json;
import newsfold.internal.LoneSurrogates;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.story.Story;
import newsfold.verify.Match;
import newsfold.verify.Passage;

/**
 * Writes values as JSON Lines in UTF-8, one object a line.
 *
 * <p>Lines end with {@code \n} on every system. Every object of a kind has the same fields, with null for unknown values,
 * so that table readers see one shape. Belongs to one thread.
 */
public final class JsonLineWriter implements Closeable {
    private final JsonGenerator json;

    /**
     * Creates a writer.
     *
     * @param out the stream, closed with this writer
     * @throws IOException if writing fails
     */
    public JsonLineWriter(OutputStream out) throws IOException {
        this.json = Json.factory().createGenerator(out);
        // Each method ends its own line, so that an empty result is an empty file.
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /**
     * Writes an extracted article.
     *
     * <p>The fields are {@code id, url, site, title, text, published, language, page, kind, kindReason, author, updated,
     * fetched, confidence}.
     *
     * @param article the article
     * @param confidence the expected F1 of its body, rounded to three digits, if it is known
     * @param comments whether to add the comments of readers
     * @param markup whether to add links, cells and pictures
     * @param removed whether to add the removed lines, with reasons
     * @throws IOException if writing fails
     */
    public void article(Article article, OptionalDouble confidence, boolean comments, boolean markup, boolean removed)
            throws IOException {
        json.writeStartObject();
        fields(article);
        string("author", article.author());
        string("siteName", article.siteName());
        date("updated", article.updated());
        string("fetched", article.fetched().map(Instant::toString));
        if (confidence.isPresent()) {
            json.writeNumberField("confidence", Math.round(confidence.getAsDouble() * 1000) / 1000.0);
        } else {
            json.writeNullField("confidence");
        }
        if (comments) {
            json.writeArrayFieldStart("comments");
            for (String comment : article.comments()) {
                json.writeString(comment);
            }
            json.writeEndArray();
        }
        if (markup) {
            markup(article);
        }
        if (removed) {
            removed(article.removed());
        }
        endLine();
    }

    private void markup(Article article) throws IOException {
        json.writeArrayFieldStart("blocks");
        for (Block block : article.body()) {
            json.writeStartObject();
            string("kind", block.kind().name());
            string("text", block.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (Markup.Link link : article.markup().links()) {
            json.writeStartObject();
            span(link.block(), link.from(), link.to());
            string("url", link.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cells");
        for (Markup.Cell cell : article.markup().cells()) {
            json.writeStartObject();
            span(cell.block(), cell.from(), cell.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pictures");
        for (Markup.Picture picture : article.markup().pictures()) {
            json.writeStartObject();
            json.writeNumberField("block", picture.block());
            string("url", picture.url());
            string("description", picture.description());
            string("caption", picture.caption());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void span(int block, int from, int to) throws IOException {
        json.writeNumberField("block", block);
        json.writeNumberField("from", from);
        json.writeNumberField("to", to);
    }

    /**
     * Writes an article with its group and story, as in {@code articles.jsonl}.
     *
     * @param folded the article
     * @param removed whether to add the removed lines, with reasons
     * @throws IOException if writing fails
     */
    public void article(FoldedArticle folded, boolean removed) throws IOException {
        json.writeStartObject();
        Article article = folded.article();
        fields(article);
        string("group", folded.group());
        json.writeBooleanField("canonical", folded.canonical());
        string("relation", folded.relation().name());
        string("story", Optional.of(folded.story()).filter(story -> !story.isEmpty()));
        if (removed) {
            removed(article.removed());
        }
        endLine();
    }

    private void fields(Article article) throws IOException {
        string("id", article.id());
        string("url", article.url());
        string("canonicalUrl", article.canonicalUrl());
        string("site", article.site());
        string("title", article.title());
        string("text", article.text());
        date("published", article.published());
        string("language", article.language());
        string("page", article.page());
        string("kind", article.kind().name());
        known("kindReason", article.kindReason());
    }

    private void removed(List<Removed> lines) throws IOException {
        json.writeArrayFieldStart("removed");
        for (Removed line : lines) {
            json.writeStartObject();
            json.writeNumberField("position", line.position());
            string("text", line.text());
            string("reason", line.reason().name());
            string("rule", line.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes a group, as in {@code duplicates.jsonl}.
     *
     * @param group the group
     * @throws IOException if writing fails
     */
    public void group(DuplicateGroup group) throws IOException {
        json.writeStartObject();
        string("group", group.id());
        string("canonical", group.canonical());
        string("reason", group.reason());
        json.writeArrayFieldStart("members");
        for (Member member : group.members()) {
            json.writeStartObject();
            string("id", member.id());
            string("relation", member.relation().name());
            ratio("jaccard", member.jaccard());
            ratio("containment", member.containment());
            ratio("containmentOfCanonical", member.containmentOfCanonical());
            passages(member.passages());
            json.writeEndObject();
        }
        json.writeEndArray();
        endLine();
    }

    private void passages(List<Passage> passages) throws IOException {
        json.writeArrayFieldStart("passages");
        for (Passage passage : passages) {
            json.writeStartObject();
            json.writeNumberField("start", passage.startA());
            json.writeNumberField("end", passage.endA());
            json.writeNumberField("canonicalStart", passage.startB());
            json.writeNumberField("canonicalEnd", passage.endB());
            json.writeNumberField("shingles", passage.shingles());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes a match, as in {@code matches.jsonl}.
     *
     * @param match the match
     * @throws IOException if writing fails
     */
    public void match(Match match) throws IOException {
        json.writeStartObject();
        string("a", match.a());
        string("b", match.b());
        string("relation", match.relation().name());
        ratio("jaccard", match.jaccard());
        ratio("containmentOfA", match.containmentOfA());
        ratio("containmentOfB", match.containmentOfB());
        endLine();
    }

    /**
     * Writes a story, as in {@code stories.jsonl}.
     *
     * @param story the story
     * @throws IOException if writing fails
     */
    public void story(Story story) throws IOException {
        json.writeStartObject();
        string("story", story.id());
        string("label", story.label());
        strings("keywords", story.keywords());
        date("first", story.first());
        date("last", story.last());
        strings("groups", story.groups());
        Map<String, Double> probabilities = story.probabilities();
        json.writeArrayFieldStart("probabilities");
        for (String group : story.groups()) {
            Double probability = probabilities.get(group);
            if (probability == null) {
                json.writeNull();
            } else {
                json.writeNumber(probability);
            }
        }
        json.writeEndArray();
        string("representative", story.representative());
        endLine();
    }

    /**
     * Writes what happened to a story, a group or an article, as in {@code events.jsonl}.
     *
     * @param event what happened
     * @throws IOException if writing fails
     */
    public void event(Event event) throws IOException {
        json.writeStartObject();
        string("event", event.kind().name());
        string("id", event.id());
        known("before", event.before());
        known("after", event.after());
        known("reason", event.reason());
        endLine();
    }

    /**
     * Writes a reject, as in {@code rejected.jsonl}.
     *
     * @param rejected the reject
     * @throws IOException if writing fails
     */
    public void rejected(Rejected rejected) throws IOException {
        json.writeStartObject();
        string("source", rejected.source());
        json.writeNumberField("position", rejected.position());
        string("reason", rejected.reason());
        string("kind", Optional.ofNullable(rejected.kind()).map(Enum::name));
        endLine();
    }

    /**
     * Writes a version of a page, as in {@code versions.jsonl}.
     *
     * @param version the version
     * @throws IOException if writing fails
     */
    public void version(ArchiveReader.Version version) throws IOException {
        json.writeStartObject();
        string("page", version.page());
        string("id", version.id());
        string("fetched", version.fetched().map(Instant::toString));
        string("title", version.title());
        string("hash", version.hash());
        json.writeNumberField("words", version.words());
        json.writeArrayFieldStart("changes");
        for (ArchiveReader.Version.Change change : version.changes()) {
            json.writeStartObject();
            string("change", change.kind());
            string("before", change.before());
            string("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        endLine();
    }

    private void strings(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(LoneSurrogates.replace(value));
        }
        json.writeEndArray();
    }

    private void date(String name, Optional<ArticleDate> value) throws IOException {
        string(name, value.map(ArticleDate::toString));
    }

    private void known(String name, String value) throws IOException {
        string(name, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    private void string(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            string(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void string(String name, String value) throws IOException {
        json.writeStringField(name, LoneSurrogates.replace(value));
    }

    /** Writes a ratio with six decimal places. */
    private void ratio(String name, double value) throws IOException {
        json.writeNumberField(name, Math.rint(value * 1e6) / 1e6);
    }

    private void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

package newsfold.internal.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import newsfold.DuplicateFinder;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.Json;
import newsfold.internal.story.Report;
import newsfold.internal.story.StoryInput;
import org.jspecify.annotations.Nullable;

/**
 * Articles with the story each belongs to.
 *
 * @param name name of the set
 * @param articles the articles
 * @param labels the story of each article, in the same order; empty where none is stated
 */
record StorySet(String name, List<Article> articles, List<String> labels) {
    /**
     * Reads a set.
     *
     * @param file JSON lines compressed by gzip, with {@code id, title, text, published, site, language, story}
     * @throws IOException if the file cannot be read or a line is no JSON object
     */
    static StorySet read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, @Nullable Object> values = Json.parseObject(line);
                articles.add(Article.builder(string(values, "id"))
                        .title(string(values, "title"))
                        .text(string(values, "text"))
                        .site(optional(values, "site"))
                        .language(optional(values, "language"))
                        .published(
                                ArticleDate.parse(string(values, "published")).orElse(null))
                        .build());
                labels.add(string(values, "story"));
            }
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return new StorySet(dot < 0 ? name : name.substring(0, dot), articles, labels);
    }

    /** Makes story inputs: copies of one article become one input. */
    static List<StoryInput> collapsed(List<Article> articles) {
        Map<String, Article> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        List<StoryInput> inputs = new ArrayList<>();
        for (DuplicateGroup group : new DuplicateFinder(1).find(articles).groups()) {
            List<Article> members = new ArrayList<>();
            for (Member member : group.members()) {
                members.add(Objects.requireNonNull(byId.get(member.id())));
            }
            inputs.add(new StoryInput(
                    group.id(), members.get(0), members.stream().map(Report::of).toList()));
        }
        return inputs;
    }

    private static String string(Map<String, @Nullable Object> values, String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    private static @Nullable String optional(Map<String, @Nullable Object> values, String key) {
        String text = string(values, key);
        return text.isEmpty() ? null : text;
    }
}

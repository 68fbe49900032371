package newsfold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.internal.Json;
import org.jspecify.annotations.Nullable;

/** A reader that knows nothing but the files of batch after batch, and follows them as {@code docs/guide/files.md} says. */
final class BatchFiles {
    private final Map<String, Map<String, @Nullable Object>> articles = new TreeMap<>();
    private final Map<String, Map<String, @Nullable Object>> groups = new TreeMap<>();
    private final Map<List<String>, Map<String, @Nullable Object>> matches =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<String, Map<String, @Nullable Object>> stories = new TreeMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> versions = new TreeMap<>();

    void apply(Path batch) throws IOException {
        for (Map<String, @Nullable Object> event : lines(batch, "events")) {
            String id = text(event, "id");
            String before = text(event, "before");
            switch (text(event, "event")) {
                case "ARTICLE_DELETED", "ARTICLE_PRUNED" -> {
                    articles.remove(id);
                    dropMatches(id);
                    dropVersions(id);
                }
                case "ARTICLE_REPLACED" -> dropVersions(id);
                case "MATCH_GONE" -> matches.remove(List.of(id, before));
                case "GROUP_GONE", "GROUP_MERGED" -> groups.remove(before);
                case "STORY_GONE", "STORY_MERGED" -> stories.remove(before);
                default -> {}
            }
        }
        for (Map<String, @Nullable Object> article : lines(batch, "articles")) {
            articles.put(text(article, "id"), article);
            dropMatches(text(article, "id"));
        }
        lines(batch, "duplicates").forEach(group -> groups.put(text(group, "group"), group));
        lines(batch, "stories").forEach(story -> stories.put(text(story, "story"), story));
        lines(batch, "matches").forEach(match -> matches.put(pair(match), match));
        List<Map<String, @Nullable Object>> told = lines(batch, "versions");
        told.forEach(version -> versions.put(text(version, "page"), new ArrayList<>()));
        told.forEach(version -> versions.computeIfPresent(text(version, "page"), (page, all) -> {
            all.add(version);
            return all;
        }));
    }

    private void dropVersions(String id) {
        versions.values()
                .forEach(page -> page.removeIf(version -> text(version, "id").equals(id)));
    }

    private void dropMatches(String id) {
        matches.keySet().removeIf(pair -> pair.contains(id));
    }

    private static List<String> pair(Map<String, @Nullable Object> match) {
        String a = text(match, "a");
        String b = text(match, "b");
        return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
    }

    /** What an export should hold, by the names of its files. */
    Map<String, List<String>> state() {
        Map<String, Map<String, @Nullable Object>> placed = new TreeMap<>();
        articles.forEach((id, article) -> placed.put(id, new TreeMap<>(article)));
        for (Map<String, @Nullable Object> group : groups.values()) {
            for (Map<String, @Nullable Object> member : members(group)) {
                Map<String, @Nullable Object> article = placed.get(text(member, "id"));
                if (article == null) {
                    throw new IllegalStateException("a group of nobody: " + group);
                }
                article.put("group", text(group, "group"));
                article.put("canonical", text(group, "canonical").equals(text(member, "id")));
                article.put("relation", text(member, "relation"));
            }
        }
        Map<String, String> storyOf = new TreeMap<>();
        stories.forEach((id, story) -> ((List<?>) story.getOrDefault("groups", List.of()))
                .forEach(group -> storyOf.put(String.valueOf(group), id)));
        placed.values().forEach(article -> article.put("story", storyOf.get(text(article, "group"))));
        return Map.of(
                "articles", strings(placed.values()),
                "duplicates",
                        strings(groups.values().stream()
                                .filter(group -> members(group).size() > 1)
                                .toList()),
                "matches", strings(matches.values()),
                "stories", strings(stories.values()),
                "versions",
                        strings(versions.values().stream()
                                .filter(page -> page.size() > 1)
                                .flatMap(List::stream)
                                .toList()));
    }

    static Map<String, List<String>> read(Path export) throws IOException {
        Map<String, List<String>> state = new TreeMap<>();
        for (String name : List.of("articles", "duplicates", "matches", "stories", "versions")) {
            state.put(name, strings(lines(export, name)));
        }
        return state;
    }

    static List<Map<String, @Nullable Object>> lines(Path directory, String name) throws IOException {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve(name + ".jsonl"))) {
            lines.add(Json.parseObject(line));
        }
        return lines;
    }

    private static List<String> strings(Iterable<Map<String, @Nullable Object>> lines) {
        List<String> strings = new ArrayList<>();
        lines.forEach(line -> strings.add(new TreeMap<>(line).toString()));
        strings.sort(null);
        return strings;
    }

    @SuppressWarnings("unchecked") // A line of duplicates.jsonl has objects there.
    private static List<Map<String, @Nullable Object>> members(Map<String, @Nullable Object> group) {
        return (List<Map<String, @Nullable Object>>) (List<?>) group.getOrDefault("members", List.of());
    }

    static String text(Map<String, @Nullable Object> line, String name) {
        return String.valueOf(line.get(name));
    }
}

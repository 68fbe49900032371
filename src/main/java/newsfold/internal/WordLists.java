package newsfold.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of words that stand in a text file beside a class, each below its name in brackets. Immutable. */
public final class WordLists {
    private final String resource;
    private final Map<String, List<String>> lists = new HashMap<>();

    /**
     * Reads a file; blank lines and those that start with {@code #} are left out.
     *
     * @param owner the class beside which it stands
     * @param resource its name
     * @throws IllegalStateException if it is missing
     */
    public WordLists(Class<?> owner, String resource) {
        this.resource = resource;
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource " + resource + " beside " + owner.getName() + " is missing; the jar is not complete");
            }
            List<String> list = lists.computeIfAbsent("", any -> new ArrayList<>());
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    list = lists.computeIfAbsent(line.substring(1, line.length() - 1), any -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the lines of a list in their order.
     *
     * @param name of the list; empty for what stands before the first name
     * @return at least one line
     * @throws IllegalStateException if the file holds no such list
     */
    public List<String> lines(String name) {
        List<String> lines = lists.getOrDefault(name, List.of());
        if (lines.isEmpty()) {
            throw new IllegalStateException("resource " + resource + " holds no list [" + name + "]");
        }
        return List.copyOf(lines);
    }

    /**
     * Returns the words of a list in their order.
     *
     * @param name of the list
     * @return what spaces part
     */
    public List<String> words(String name) {
        return List.of(String.join(" ", lines(name)).split(" "));
    }

    /**
     * Returns what the words of a list stand for, which is the first word of each line; of lines that hold the same
     * word the first one counts.
     *
     * @param name of the list
     * @return the first word of the line for each other word of it
     */
    public Map<String, String> meanings(String name) {
        Map<String, String> meanings = new HashMap<>();
        for (String line : lines(name)) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                meanings.putIfAbsent(words[i], words[0]);
            }
        }
        return meanings;
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageDagTest {
    private static final Path SOURCES = Path.of("src/main/java/newsfold");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+)\\.[\\w*]+;", Pattern.MULTILINE);

    /** Lowest first. A package may import only from itself and from packages before it. Empty is the root package. */
    private static final List<String> ORDER = List.of(
            "internal",
            "article",
            "text",
            "internal.dates",
            "boilerplate",
            "internal.templates",
            "signature",
            "candidates",
            "verify",
            "duplicates",
            "story",
            "archive",
            "io",
            "report",
            "",
            "spark",
            "evaluate",
            "cli");

    /** External code by the packages that may use it; what is not listed may be used nowhere. */
    private static final Map<String, Set<String>> EXTERNAL = Map.ofEntries(
            Map.entry("org.apache.lucene.analysis", Set.of("text", "story")),
            Map.entry("org.apache.lucene", Set.of("archive")),
            Map.entry("org.apache.commons.text", Set.of("verify", "boilerplate", "report", "story")),
            Map.entry("org.jsoup", Set.of("boilerplate")),
            Map.entry("com.fasterxml.jackson.core", Set.of("internal", "io", "report")),
            Map.entry("org.netpreserve.jwarc", Set.of("io")),
            Map.entry("picocli", Set.of("cli")),
            Map.entry("ai.onnxruntime", Set.of("story")),
            Map.entry("org.apache.spark", Set.of("spark")),
            Map.entry("org.apache.hadoop", Set.of("spark")),
            Map.entry("scala", Set.of("spark")));

    @Test
    void importsPointDownwardsOnly() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : javaFiles()) {
            String own = packageOf(file);
            assertTrue(ORDER.contains(own), "package newsfold." + own + " has no place in the order");
            for (String imported : imports(file)) {
                if (imported.equals("newsfold") || imported.startsWith("newsfold.")) {
                    // A nested type is imported through its outer type, whose name starts in upper case.
                    String other = imported.replaceFirst("^newsfold\\.?", "").replaceFirst("\\.?[A-Z].*", "");
                    if (ORDER.indexOf(other) > ORDER.indexOf(own)) {
                        wrong.add(file + " imports " + imported);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void externalCodeStaysInItsAdapters() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : javaFiles()) {
            for (String imported : imports(file)) {
                if (imported.startsWith("java.")
                        || imported.equals("newsfold")
                        || imported.startsWith("newsfold.")
                        || imported.startsWith("org.jspecify.")) {
                    continue;
                }
                // The longest prefix decides, so that analysis can be looser than the rest of Lucene.
                boolean allowed = EXTERNAL.entrySet().stream()
                        .filter(entry -> imported.startsWith(entry.getKey()))
                        .max((a, b) -> a.getKey().length() - b.getKey().length())
                        .map(entry -> entry.getValue().contains(packageOf(file)))
                        .orElse(false);
                if (!allowed) {
                    wrong.add(file + " imports " + imported);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static String packageOf(Path file) {
        Path relative = SOURCES.relativize(file);
        return relative.getNameCount() == 1
                ? ""
                : relative.subpath(0, relative.getNameCount() - 1).toString().replace(File.separatorChar, '.');
    }

    private static Set<String> imports(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = IMPORT.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares what the main sources import with the package law, two files in {@code src/test/resources/architecture}. */
class PackageDagTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path LAW = Path.of("src/test/resources/architecture/packages.txt");
    private static final Path EXTERNAL_LAW = Path.of("src/test/resources/architecture/external-code.txt");

    private static final Pattern STRINGS_AND_COMMENTS = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\""
            + "|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])'|//[^\n]*|/\\*[\\s\\S]*?\\*/");
    /** Finds imports and also full names inside code, which need no import. */
    private static final Pattern OWN = Pattern.compile("\\b(newsfold(?:\\.[a-z]\\w*)*)\\.(?:[A-Z]\\w*|\\*)");

    private static final Pattern EXTERNAL = Pattern.compile(
            "^import (?:static )?(?!java\\.|newsfold\\.|org\\.jspecify\\.)([\\w.]+)", Pattern.MULTILINE);

    private final Map<String, Set<String>> law = read(LAW);
    private final Map<String, Map<String, Set<Path>>> imports = imports(OWN);

    @Test
    void everyPackageHasALine() {
        Set<String> without = new TreeSet<>(imports.keySet());
        without.removeAll(law.keySet());
        assertEquals(
                Set.of(), without, "add a line for each to " + LAW + ", below all that it imports and above its users");
    }

    @Test
    void allowedImportsPointUpTheFileSoThatThereAreNoCycles() {
        List<String> above = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        law.forEach((name, allowed) -> {
            allowed.stream()
                    .filter(other -> !above.contains(other))
                    .forEach(other -> wrong.add(name + " may import " + other + ", which does not stand above it"));
            above.add(name);
        });
        assertEquals(List.of(), wrong, "in " + LAW + ", order the lines; if that makes a cycle, move the class");
    }

    @Test
    void importsAreThoseThatTheLawAllows() {
        List<String> wrong = new ArrayList<>();
        imports.forEach((name, imported) -> {
            Set<String> allowed = law.getOrDefault(name, Set.of());
            imported.forEach((other, files) -> {
                if (!allowed.contains(other)) {
                    wrong.add(name + " imports " + other + " in " + files);
                }
            });
        });
        assertEquals(List.of(), wrong, "move the class to where it belongs, or allow the import in " + LAW);
    }

    @Test
    void noAllowedImportIsUnused() {
        List<String> unused = new ArrayList<>();
        law.forEach((name, allowed) -> {
            if (imports.containsKey(name)) {
                allowed.stream()
                        .filter(imports::containsKey)
                        .filter(other -> !imports.get(name).containsKey(other))
                        .forEach(other -> unused.add(name + " no longer imports " + other));
            }
        });
        assertEquals(List.of(), unused, "take these out of " + LAW);
    }

    @Test
    void codeOfOthersStaysWhereTheLawAllowsIt() {
        Map<String, Set<String>> external = read(EXTERNAL_LAW);
        Map<String, Set<String>> users = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        imports(EXTERNAL)
                .forEach((name, imported) -> imported.forEach((type, files) -> {
                    Optional<String> rule = external.keySet().stream()
                            .filter(prefix -> type.startsWith(prefix + "."))
                            .max(Comparator.comparing(String::length));
                    rule.ifPresent(prefix -> users.computeIfAbsent(prefix, key -> new TreeSet<>())
                            .add(name));
                    if (!rule.map(external::get).orElse(Set.of()).contains(name)) {
                        wrong.add(name + " imports " + type + " in " + files);
                    }
                }));
        assertEquals(List.of(), wrong, "use it through its adapter, or allow the import in " + EXTERNAL_LAW);

        List<String> unused = new ArrayList<>();
        external.forEach((prefix, allowed) -> allowed.stream()
                .filter(imports::containsKey)
                .filter(name -> !users.getOrDefault(prefix, Set.of()).contains(name))
                .forEach(name -> unused.add(name + " no longer imports " + prefix)));
        assertEquals(List.of(), unused, "take these out of " + EXTERNAL_LAW);
    }

    /** Reads lines of the form {@code name: name name}, in their order. */
    private static Map<String, Set<String>> read(Path file) {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        for (String line : lines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(":", -1);
                assertEquals(2, parts.length, () -> file + " holds '" + line + "', which is not 'name: name name'");
                Set<String> names = Stream.of(parts[1].split(" ", -1))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(null, lines.put(parts[0], names), () -> file + " has two lines for " + parts[0]);
            }
        }
        return lines;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns by package what a pattern's first group finds in its code, and in which files. */
    private static Map<String, Map<String, Set<Path>>> imports(Pattern pattern) {
        Map<String, Map<String, Set<Path>>> found = new TreeMap<>();
        for (Path file : javaFiles()) {
            String own = SOURCES.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
            Map<String, Set<Path>> ofPackage = found.computeIfAbsent(own, name -> new TreeMap<>());
            String code =
                    STRINGS_AND_COMMENTS.matcher(String.join("\n", lines(file))).replaceAll("");
            pattern.matcher(code)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(name -> !name.equals(own))
                    .forEach(name -> ofPackage
                            .computeIfAbsent(name, key -> new TreeSet<>())
                            .add(file.getFileName()));
        }
        return found;
    }

    private static List<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

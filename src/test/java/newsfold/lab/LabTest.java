package newsfold.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.lab.Lab.Tool;
import org.junit.jupiter.api.Test;

class LabTest {
    private static final Path SOURCES = Path.of("src/lab/java/newsfold");
    private static final Pattern RUNNABLE = Pattern.compile("static void main\\(|@Benchmark\\b");

    @Test
    void everyToolIsListedAndEveryListedToolIsThere() throws IOException {
        assertEquals(
                runnable(SOURCES), Lab.TOOLS.stream().map(Tool::type).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyToolCanBeLoadedAndSaysInOneLineWhatItDoes() throws ReflectiveOperationException {
        for (Tool tool : Lab.TOOLS) {
            assertEquals(tool.name(), Lab.typeOf(tool).getSimpleName());
            assertTrue(tool.does().endsWith(".") && tool.does().length() <= 110, tool.does());
        }
    }

    @Test
    void theProductKnowsNothingOfTheLaboratory() throws IOException {
        assertEquals(Set.of("cli.Main"), runnable(Path.of("src/main/java/newsfold")));
        List<String> labelledSets = List.of("wcxb", "trafilatura", "cleanportal", "allsides", "fnc1", "reuters-");
        for (Path file : javaFiles(Path.of("src/main/java/newsfold/internal/evaluate"))) {
            String source = Files.readString(file);
            labelledSets.forEach(name -> assertFalse(source.contains(name), file + " names " + name));
        }
    }

    private static Set<String> runnable(Path sources) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : javaFiles(sources)) {
            String type = sources.relativize(file).toString().replace('\\', '/').replace('/', '.');
            if (!type.equals("lab.Lab.java")
                    && RUNNABLE.matcher(Files.readString(file)).find()) {
                found.add(type.substring(0, type.length() - ".java".length()));
            }
        }
        return found;
    }

    private static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

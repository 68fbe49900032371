package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.github.luben.zstd.Zstd;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.WordUtils;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.index.IndexWriter;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@link HostProgram} in JVMs of its own on the versions of other libraries that hosts bring, and as a module. A version
 * that is not in the local repository is skipped; {@code mvn -Phosts test} fetches all of them.
 */
class HostsTest {
    /** A class of each library that is needed at run time. */
    private static final List<Class<?>> NEEDED = List.of(
            JsonFactory.class,
            Jsoup.class,
            NullMarked.class,
            WordUtils.class,
            StringUtils.class,
            IndexWriter.class,
            SnowballFilter.class,
            Zstd.class);

    private static final Pattern JAR = Pattern.compile("(.+)-([0-9]+\\.[0-9].*)\\.jar");

    @TempDir
    Path directory;

    @Test
    void theOldestVersionsGiveTheSameResults() throws Exception {
        assertSame("jackson-core:2.15.4", "jsoup:1.15.3");
    }

    @Test
    void aJsoupThatIsTooOldIsRefusedByItsName() throws Exception {
        Process process = start(java(), classPath(jars("jsoup:1.15.1"), List.of("newsfold.HostProgram")));
        process.waitFor();
        String errors = Files.readString(directory.resolve("errors.txt"));
        assertTrue(errors.contains("newsfold needs jsoup 1.15.3 or later"), errors);
    }

    @Test
    void versionsInTheMiddleGiveTheSameResults() throws Exception {
        assertSame("jackson-core:2.20.0", "jsoup:1.18.3");
    }

    /** What needs no archive and no stories needs no Lucene. */
    @Test
    void extractionSignaturesAndDuplicatesWorkWithoutLucene() throws Exception {
        List<Path> jars = jars("jackson-core:2.17.2", "jsoup:1.17.2");
        jars.removeIf(jar -> jar.toString().contains("lucene"));
        List<String> all = java(java(), classPath(jars(), List.of("newsfold.HostProgram")));
        assertEquals(all, java(java(), classPath(jars, List.of("newsfold.HostProgram"))));
    }

    @Test
    void aNewerJavaGivesTheSameResultsAndPrintsNothing() throws Exception {
        Optional<Path> newer = newerJava();
        assumeTrue(newer.isPresent(), "no JDK of 21 or later stands beside this one");
        for (String archive : List.of("first", "second")) {
            List<String> arguments =
                    List.of("newsfold.HostProgram", directory.resolve(archive).toString());
            List<String> ours = java(java(), classPath(jars(), arguments));
            assertEquals(ours, java(newer.orElseThrow(), classPath(jars(), arguments)));
        }
    }

    @Test
    void anArchiveMovesToLucene10WhichFindsTheSame() throws Exception {
        Optional<Path> newer = newerJava();
        assumeTrue(newer.isPresent(), "Lucene 10 needs a JDK of 21 or later, and none stands beside this one");
        Path java = newer.orElseThrow();
        List<Path> ten = jars("lucene-core:10.3.2", "lucene-analysis-common:10.3.2");
        Path core = ten.stream()
                .filter(jar -> jar.toString().contains("lucene-core"))
                .findFirst()
                .orElseThrow();
        Path codecs = Path.of(core.toString().replace("lucene-core", "lucene-backward-codecs"));
        assumeTrue(Files.exists(codecs), codecs + " is absent; mvn -Phosts test fetches it");
        ten.add(codecs);
        String moved = directory.resolve("moved").toString();
        String fresh = directory.resolve("fresh").toString();
        List<String> ours = java(java(), classPath(jars(), List.of("newsfold.HostProgram", moved)));
        assertEquals(ours, java(java, classPath(ten, List.of("newsfold.HostProgram", moved))));
        assertEquals(ours, java(java, classPath(ten, List.of("newsfold.HostProgram", fresh))));
    }

    @Test
    void aProgramThatRequiresTheModuleRunsInAnImageOfJlink() throws Exception {
        Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
        assumeTrue(
                jlink.isPresent() && Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods")),
                "this JDK has no jlink");
        Path module = directory.resolve("newsfold");
        copy(location(Newsfold.class), module);
        String jars = String.join(
                File.pathSeparator, jars().stream().map(Path::toString).toList());
        tool("javac", "--release", "17", "-p", jars, "-d", module.toString(), "src/main/module/module-info.java");
        Path host = directory.resolve("host");
        Path sources = Files.createDirectories(directory.resolve("sources/host"));
        Files.writeString(sources.resolveSibling("module-info.java"), "module host { requires newsfold; }");
        Files.writeString(
                sources.resolve("HostProgram.java"),
                Files.readString(Path.of("src/test/java/newsfold/HostProgram.java"))
                        .replace("package newsfold;", "package host; import newsfold.*;"));
        String modules = module + File.pathSeparator + jars;
        tool(
                "javac",
                "--release",
                "17",
                "-p",
                modules,
                "-d",
                host.toString(),
                sources.resolveSibling("module-info.java").toString(),
                sources.resolve("HostProgram.java").toString());
        Path image = directory.resolve("image");
        tool("jlink", "-p", host + File.pathSeparator + modules, "--add-modules", "host", "--output", image.toString());
        List<String> expected = java(
                java(),
                classPath(
                        jars(),
                        List.of("newsfold.HostProgram", directory.resolve("one").toString())));
        Path java = image.resolve(Path.of("bin", java().getFileName().toString()));
        assertEquals(
                expected,
                java(
                        java,
                        List.of(
                                "-m",
                                "host/host.HostProgram",
                                directory.resolve("two").toString())));
    }

    private void assertSame(String... replaced) throws Exception {
        String ours = directory.resolve("ours").toString();
        String theirs = directory.resolve("theirs").toString();
        assertEquals(
                java(java(), classPath(jars(), List.of("newsfold.HostProgram", ours))),
                java(java(), classPath(jars(replaced), List.of("newsfold.HostProgram", theirs))));
    }

    /** What the library needs at run time, with other versions of some. */
    private static List<Path> jars(String... replaced) throws URISyntaxException {
        List<Path> jars = new ArrayList<>();
        for (Class<?> type : NEEDED) {
            Path jar = location(type);
            Matcher name = JAR.matcher(String.valueOf(jar.getFileName()));
            assertTrue(name.matches(), jar.toString());
            for (String other : replaced) {
                String version = other.substring(other.indexOf(':') + 1);
                if (other.equals(name.group(1) + ":" + version)) {
                    jar = jar.resolveSibling(Path.of("..", version, name.group(1) + "-" + version + ".jar"))
                            .normalize();
                }
            }
            assumeTrue(Files.exists(jar), jar + " is absent; mvn -Phosts test fetches it");
            jars.add(jar);
        }
        return jars;
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<String> classPath(List<Path> jars, List<String> more) throws URISyntaxException {
        List<String> entries = new ArrayList<>(jars.stream().map(Path::toString).toList());
        entries.add(location(Newsfold.class).toString());
        entries.add(location(HostProgram.class).toString());
        List<String> arguments = new ArrayList<>(List.of("-cp", String.join(File.pathSeparator, entries)));
        arguments.addAll(more);
        return arguments;
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Returns the java of a JDK of 21 or later, this one or one beside it. */
    private static Optional<Path> newerJava() throws IOException {
        if (Runtime.version().feature() >= 21) {
            return Optional.of(java());
        }
        try (Stream<Path> jdks =
                Files.list(Path.of(System.getProperty("java.home")).toRealPath().resolveSibling("."))) {
            return jdks.filter(jdk -> jdk.getFileName().toString().matches(".*\\b2[1-9]\\b.*"))
                    .map(jdk -> jdk.resolve(Path.of("bin", "java")))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.startsWith(from.resolve(Path.of("newsfold", "spark")))) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void tool(String name, String... arguments) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        assertEquals(0, tool.run(System.out, System.err, arguments), name);
    }

    private Process start(Path java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx512m"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(directory.resolve("errors.txt").toFile())
                .start();
    }

    private List<String> java(Path java, List<String> arguments) throws IOException, InterruptedException {
        Path errors = directory.resolve("errors.txt");
        Process process = start(java, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), Files.readString(errors));
        assertEquals("", Files.readString(errors), "nothing is printed on standard error");
        assertTrue(output.startsWith("pages 14 "), output);
        return output.lines().toList();
    }
}

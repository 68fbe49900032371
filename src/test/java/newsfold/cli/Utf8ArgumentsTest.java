package newsfold.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class Utf8ArgumentsTest {
    @Test
    void argumentsThatTheLocaleCannotSpellAreReadFromTheCommandLine() {
        byte[] typed = "java\0-jar\0extract\0Z\u00fcrich\0".getBytes(StandardCharsets.UTF_8);
        String[] args = {"extract", "Z\uFFFD\uFFFDrich"};
        assertArrayEquals(new String[] {"extract", "Z\u00fcrich"}, Utf8Arguments.restored(args, typed));
    }

    @Test
    void argumentsThatAreNotThoseOfTheCommandLineStayAsTheyAre() {
        byte[] typed = "java\0-jar\0@more\0".getBytes(StandardCharsets.UTF_8);
        String[] args = {"extract", "Z\uFFFDrich"};
        assertSame(args, Utf8Arguments.restored(args, typed));
        assertSame(args, Utf8Arguments.restored(args, new byte[0]));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesOfAnyNameAreReadAndWrittenUnderLocaleC(@TempDir Path directory) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.writeString(
                folder.resolve("page.jsonl"),
                "{\"id\":\"a\",\"text\":\"The council met on Monday and agreed on the plan for the old harbour, after four"
                        + " hours of talks with the owners of the boats.\"}");
        // A name that this test's own locale may be unable to spell, so the shell makes it.
        String script = "cp page.jsonl \"$(printf 'Z\\303\\274rich.jsonl')\" && LC_ALL=C \"$0\" -cp \"$1\""
                + " newsfold.cli.Main extract \"$(printf 'Z\\303\\274rich.jsonl')\""
                + " --out \"$(printf '\\303\\244.jsonl')\" && cat \"$(printf '\\303\\244.jsonl')\"";
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        script,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        absolute(System.getProperty("java.class.path")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("The council met on Monday"), output);
    }

    private static String absolute(String classPath) {
        StringBuilder absolute = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator)) {
            absolute.append(Path.of(entry).toAbsolutePath()).append(File.pathSeparator);
        }
        return absolute.toString();
    }
}

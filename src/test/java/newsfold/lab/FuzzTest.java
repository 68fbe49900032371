package newsfold.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds each entry of the fuzzer what it once stumbled over, and a few inputs made of that. */
class FuzzTest {
    private static final Path INPUTS = Path.of("src/test/resources/fuzz");
    private static final int INPUTS_MADE = 40;

    @TempDir
    Path directory = Path.of("");

    static Stream<String> entries() {
        return Fuzz.ENTRIES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void noInputOfAnEntryEndsInMoreThanItPromises(String entry) throws IOException {
        Fuzz.fuzzerInitialize(new String[] {entry, directory.toString()});
        SplittableRandom random = new SplittableRandom(entry.hashCode());
        for (Path file : inputs(INPUTS.resolve(entry))) {
            byte[] input = Files.readAllBytes(file);
            Fuzz.fuzzerTestOneInput(input);
            for (int i = 0; i < INPUTS_MADE; i++) {
                Fuzz.fuzzerTestOneInput(changed(input, random));
            }
        }
    }

    private static byte[] changed(byte[] input, SplittableRandom random) {
        byte[] bytes = Arrays.copyOf(input, random.nextInt(input.length + 8));
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    @Test
    void everyDirectoryOfInputsBelongsToAnEntry() throws IOException {
        assertEquals(
                List.of(),
                inputs(INPUTS).stream()
                        .map(directory -> directory.getFileName().toString())
                        .filter(name -> !Fuzz.ENTRIES.containsKey(name))
                        .toList());
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Fuzz.fuzzerInitialize(new String[] {"htlm"}))
                        .getMessage());
        Fuzz.ENTRIES.keySet().forEach(name -> assertEquals(true, message.contains(name), message));
    }

    private static List<Path> inputs(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return List.copyOf(new TreeSet<>(files.toList()));
        }
    }
}

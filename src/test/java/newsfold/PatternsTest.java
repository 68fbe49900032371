package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every regular expression against 100,000 characters made to overflow the stack or to be read again and again. */
class PatternsTest {
    /** What takes the square of the length shows it here; what may overflow the stack needs more. */
    private static final int LENGTH = 5_000;

    private static final int MAX_LENGTH = 100_000;

    /** How often a character may be read, in the mean; in a text that was cut as often as it has characters. */
    private static final int MAX_READS = 400;

    /** Groups that are repeated without end take a piece of the stack each time. */
    private static final Pattern REPEATED = Pattern.compile("\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");

    /** Those whose callers cut the text, and to what length. */
    private static final Map<String, Integer> LONGEST = Map.of(
            "newsfold.internal.metadata.HtmlDateFinder.SCRIPT_VALUE", 40,
            "newsfold.internal.metadata.HtmlSiteName.HOST", 60,
            "newsfold.internal.metadata.PersonNames.ADDRESS", 2_000,
            "newsfold.internal.metadata.PersonNames.OTHER_CREDIT", 2_000,
            "newsfold.internal.metadata.PersonNames.PARTS", 2_000,
            "newsfold.internal.metadata.PersonNames.TAIL", 2_000,
            "newsfold.internal.plaintext.MarkdownBlocks.RULE", 1_000,
            "newsfold.internal.plaintext.MarkdownBlocks.TABLE_RULE", 1_000);

    /** Those that are matched as a whole only, never searched for. */
    private static final Set<String> WHOLE = Set.of(
            "newsfold.internal.metadata.HtmlTitleFinder.EASTERN_OUTLET",
            "newsfold.internal.metadata.PersonNames.HANDLE",
            "newsfold.internal.PageAddress.TRACKING",
            "newsfold.internal.kinds.PageKinds.COPYRIGHT",
            "newsfold.internal.plaintext.Markdown.ADDRESS",
            "newsfold.internal.plaintext.MarkdownBlocks.DEFINITION",
            "newsfold.internal.plaintext.MarkdownBlocks.TABLE_RULE",
            "newsfold.internal.plaintext.NumberedLinks.ADDRESS",
            "newsfold.io.ArcHeader.LENGTH",
            "newsfold.io.ArcHeader.TIME",
            "newsfold.io.TimeZones.REGION");

    /** A call of a string's that takes a regular expression. */
    private static final Pattern WITHIN =
            Pattern.compile("\\.(split|replaceAll|replaceFirst|matches)\\(\\s*\"((?:[^\"\\\\\n]|\\\\.)*+)\"\\s*[,)]");

    private static final Pattern LITERAL = Pattern.compile("\\p{L}{2,}");

    private static final List<String> UNITS = List.of(
            "a",
            "A",
            "é",
            "7",
            "20",
            " ",
            "\n",
            "\t",
            ".",
            ",",
            "-",
            "–",
            ":",
            "/",
            "\\",
            "\"",
            "'",
            "<",
            ">",
            "(",
            ")",
            "[",
            "]",
            "|",
            "@",
            "&",
            "#",
            "=",
            "*",
            "_",
            "…",
            "年",
            "a ",
            "A ",
            "a.",
            "A.",
            "a-",
            "A-",
            "Ab ",
            "Abcd ",
            "ABCD-",
            "7 ",
            "7.",
            "7:",
            "7-",
            "7/",
            "12 ",
            "12.",
            "12:",
            "2026-",
            "2026/",
            "-a",
            ", a",
            ". A",
            " - ",
            "](",
            "[a",
            "<a ",
            "\"a\":",
            "a@",
            "@a ",
            "&a",
            "http://a.",
            "/a",
            "a/",
            " |",
            "www.",
            "a=",
            "\\a",
            "\n\n",
            " \n",
            "a\n",
            "7\n");

    @Test
    void noRegularExpressionReadsForeignTextMoreThanABoundedNumberOfTimes() throws Exception {
        Map<String, Pattern> patterns = patterns();
        assertTrue(patterns.size() > 100, patterns.size() + " found");
        assertEquals(Set.of(), slow(patterns, WHOLE::contains));
    }

    @Test
    void neitherDoesOneThatIsWrittenWhereItIsUsed() throws Exception {
        Map<String, Pattern> patterns = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher call = WITHIN.matcher(Files.readString(file));
                while (call.find()) {
                    patterns.put(
                            call.group(1) + " " + file.getFileName() + " " + call.group(2),
                            Pattern.compile(
                                    call.group(2).replace("\\u", "\\\\u").translateEscapes()));
                }
            }
        }
        assertTrue(patterns.size() > 50, patterns.size() + " found");
        assertEquals(Set.of(), slow(patterns, name -> name.startsWith("matches")));
    }

    private static Set<String> slow(Map<String, Pattern> patterns, Predicate<String> whole) {
        Set<String> slow = new TreeSet<>();
        patterns.forEach((name, pattern) -> {
            boolean deep = REPEATED.matcher(pattern.pattern()).find();
            int length = LONGEST.getOrDefault(name, deep ? MAX_LENGTH : LENGTH);
            for (String unit : units(pattern)) {
                Watched text = new Watched(
                        unit.repeat(length / unit.length()) + '\u0001',
                        Math.max(MAX_READS, LONGEST.getOrDefault(name, 0)));
                try {
                    Matcher matcher = pattern.matcher(text);
                    boolean more = !matcher.matches() && !whole.test(name);
                    matcher.reset();
                    while (more) {
                        more = matcher.find();
                    }
                } catch (StackOverflowError | IllegalStateException e) {
                    slow.add(name + " on " + unit + ": " + e);
                    break;
                }
            }
        });
        return slow;
    }

    private static Set<String> units(Pattern pattern) {
        Set<String> units = new TreeSet<>(UNITS);
        Matcher literal = LITERAL.matcher(pattern.pattern().replaceAll("\\\\.", " "));
        while (literal.find() && units.size() < UNITS.size() + 30) {
            units.add(literal.group() + " ");
        }
        return units;
    }

    private static Map<String, Pattern> patterns()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Map<String, Pattern> patterns = new TreeMap<>();
        Path root = Path.of(Newsfold.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root.resolve("newsfold"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replaceAll("\\.class$", "")
                        .replace('/', '.');
                if (name.endsWith("package-info")) {
                    continue;
                }
                for (Field field : Class.forName(name).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        collect(name + "." + field.getName(), field.get(null), patterns);
                    }
                }
            }
        }
        return patterns;
    }

    private static void collect(String name, Object value, Map<String, Pattern> patterns)
            throws ReflectiveOperationException {
        if (value instanceof Pattern pattern) {
            patterns.put(name, pattern);
        } else if (value instanceof Pattern[] several) {
            collect(name, List.of(several), patterns);
        } else if (value instanceof Map<?, ?> map) {
            collect(name, map.keySet(), patterns);
            collect(name + " values", map.values(), patterns);
        } else if (value instanceof Collection<?> several) {
            int number = 0;
            for (Object each : several) {
                collect(name + "[" + number++ + "]", each, patterns);
            }
        } else if (value instanceof Record && value.getClass().getName().startsWith("newsfold.")) {
            for (Field field : value.getClass().getDeclaredFields()) {
                if (field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    collect(name + "." + field.getName(), field.get(value), patterns);
                }
            }
        }
    }

    /** Text that tells how often it was read. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final int maxReads;
        private long reads;

        Watched(String text, int maxReads) {
            this.text = text;
            this.maxReads = maxReads;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads > (long) maxReads * text.length()) {
                throw new IllegalStateException("read too often");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}

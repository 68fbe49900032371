package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows the links of README and docs, so that no reader meets one that leads nowhere. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);

    /**
     * One link of a document.
     *
     * @param target file or directory it leads to
     * @param anchor heading it leads to, empty for the file
     * @param written the link as it is written
     */
    private record Link(Path target, String anchor, String written) {}

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : DocumentedCodeTest.documents()) {
            for (Link link : links(document)) {
                boolean found = Files.exists(link.target)
                        && (link.anchor.isEmpty() || headings(link.target).contains(link.anchor));
                if (!found) {
                    broken.add(document + " links to " + link.written);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyDocumentPictureAndFigureIsReachedFromTheReadme() throws IOException {
        Set<Path> reached = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(Path.of("README.md")));
        while (!open.isEmpty()) {
            Path document = open.remove();
            if (reached.add(document) && document.toString().endsWith(".md")) {
                links(document).forEach(link -> open.add(link.target));
            }
        }
        Set<Path> files = new TreeSet<>(filesOf(Path.of("docs")));
        files.removeAll(reached);
        assertEquals(Set.of(), files);
    }

    @Test
    void everyFigureIsATable() throws IOException {
        List<Path> figures = filesOf(Path.of("docs/lab/figures"));
        assertTrue(figures.size() >= 20, figures.size() + " figures");
        for (Path figure : figures) {
            List<String> lines = Files.readAllLines(figure);
            int columns = columns(lines.get(0));
            assertTrue(columns >= 2 && lines.size() >= 2, figure.toString());
            for (String line : lines) {
                assertEquals(columns, columns(line), () -> figure + ": " + line);
            }
        }
    }

    private static List<Link> links(Path document) throws IOException {
        List<Link> links = new ArrayList<>();
        Matcher link = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
        while (link.find()) {
            String written = link.group(1);
            if (!written.contains("://")) {
                int hash = written.indexOf('#');
                String file = hash < 0 ? written : written.substring(0, hash);
                Path target = file.isEmpty()
                        ? document
                        : document.resolveSibling(file).normalize();
                links.add(new Link(target, hash < 0 ? "" : written.substring(hash + 1), written));
            }
        }
        return links;
    }

    /** Anchors as GitHub makes them of headings. */
    private static Set<String> headings(Path document) throws IOException {
        Set<String> headings = new HashSet<>();
        Matcher heading =
                HEADING.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
        while (heading.find()) {
            String kept = heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
            headings.add(kept.replace(' ', '-'));
        }
        return headings;
    }

    private static List<Path> filesOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static int columns(String line) {
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            columns += line.charAt(i) == ',' && !quoted ? 1 : 0;
        }
        return columns;
    }
}

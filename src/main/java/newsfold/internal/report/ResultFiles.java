package newsfold.internal.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import newsfold.archive.ArchiveReader;
import newsfold.duplicates.DuplicateGroup;
import newsfold.io.Rejected;
import newsfold.report.Event;
import newsfold.report.FoldedArticle;
import newsfold.story.Story;
import newsfold.verify.Match;

/**
 * Writes a result into a directory.
 *
 * <p>The files are {@code articles.jsonl}, {@code duplicates.jsonl}, {@code matches.jsonl}, {@code stories.jsonl},
 * {@code events.jsonl}, {@code versions.jsonl}, {@code rejected.jsonl}, {@code summary.json} and {@code report.html}. The same
 * result gives the same bytes, except for the times in the last two.
 */
public final class ResultFiles {
    private ResultFiles() {}

    /**
     * Writes all files, or none if one fails.
     *
     * <p>The files get their names when all of them are complete. Until then, and after a failure, the files of an earlier
     * run stay unchanged.
     *
     * @param directory the directory; created if absent
     * @param results the result
     * @param removed whether {@code articles.jsonl} also lists the lines removed from each page
     * @throws IOException if a file cannot be written
     */
    public static void write(Path directory, Results results, boolean removed) throws IOException {
        Files.createDirectories(directory);
        Map<Path, Path> finished = new LinkedHashMap<>();
        try {
            lines(directory, "articles.jsonl", finished, writer -> {
                for (FoldedArticle article : results.articles()) {
                    writer.article(article, removed);
                }
            });
            lines(directory, "duplicates.jsonl", finished, writer -> {
                Set<String> changed = changedGroups(results.events());
                for (DuplicateGroup group : results.groups()) {
                    if (group.members().size() > 1 || changed.contains(group.id())) {
                        writer.group(group);
                    }
                }
            });
            lines(directory, "matches.jsonl", finished, writer -> {
                for (Match match : results.matches()) {
                    writer.match(match);
                }
            });
            lines(directory, "stories.jsonl", finished, writer -> {
                for (Story story : results.stories()) {
                    writer.story(story);
                }
            });
            lines(directory, "events.jsonl", finished, writer -> {
                for (Event event : results.events()) {
                    writer.event(event);
                }
            });
            lines(directory, "versions.jsonl", finished, writer -> {
                for (ArchiveReader.Version version : results.versions()) {
                    writer.version(version);
                }
            });
            lines(directory, "rejected.jsonl", finished, writer -> {
                for (Rejected reject : results.rejected()) {
                    writer.rejected(reject);
                }
            });
            file(directory, "summary.json", finished, out -> SummaryJson.write(results.summary(), out));
            file(directory, "report.html", finished, out -> HtmlReport.write(results, out));
            for (Map.Entry<Path, Path> file : finished.entrySet()) {
                move(file.getKey(), file.getValue());
            }
        } finally {
            for (Path temporary : finished.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /**
     * Writes all files, without the lines removed from pages.
     *
     * @param directory the directory; created if absent
     * @param results the result
     * @throws IOException if a file cannot be written
     */
    public static void write(Path directory, Results results) throws IOException {
        write(directory, results, false);
    }

    /**
     * Returns the groups that were told before and changed: one of which a single member is left is told once more.
     *
     * @param events what a batch did
     * @return ids of groups
     */
    public static Set<String> changedGroups(Iterable<Event> events) {
        Set<String> changed = new HashSet<>();
        for (Event event : events) {
            if (event.kind() == Event.Kind.GROUP_SPLIT) {
                changed.add(event.after());
            }
            if (event.kind().isOfGroup() && !event.before().isEmpty()) {
                changed.add(event.id());
            }
        }
        return changed;
    }

    private static void lines(Path directory, String name, Map<Path, Path> finished, Content<JsonLineWriter> content)
            throws IOException {
        file(directory, name, finished, out -> {
            try (JsonLineWriter writer = new JsonLineWriter(out)) {
                content.write(writer);
            }
        });
    }

    private static void file(Path directory, String name, Map<Path, Path> finished, Content<OutputStream> content)
            throws IOException {
        Path temporary = directory.resolve("." + name + ".part");
        finished.put(temporary, directory.resolve(name));
        // What lies there is of a run that was killed, or a link that somebody else has put there to have us write
        // elsewhere.
        Files.deleteIfExists(temporary);
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW), 1 << 16)) {
            content.write(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Writes the content of one file. */
    private interface Content<T> {
        void write(T out) throws IOException;
    }
}

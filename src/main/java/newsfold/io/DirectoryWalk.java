package newsfold.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one directory and all below it, names in code unit order, holding one listing a level. Links are followed;
 * a directory that was read already under another name is rejected, so that a link to a parent ends.
 */
final class DirectoryWalk implements FileWalk {
    /** How directories of results are counted. */
    static final String RESULTS = "directory of results";

    private static final List<String> RESULT_FILES = List.of(
            "articles.jsonl", "duplicates.jsonl", "matches.jsonl", "stories.jsonl", "rejected.jsonl", "summary.json");

    private final ReadContext context;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();
    private final List<Path> skipped;

    DirectoryWalk(Path root, List<Path> skipped, ReadContext context) {
        this.skipped = skipped;
        this.context = context;
        enter(root, InputFile.text(root), "");
    }

    @Override
    public @Nullable InputFile next() {
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (!level.entries.hasNext()) {
                levels.remove();
                continue;
            }
            Entry entry = level.entries.next();
            String source = level.source + "/" + entry.name;
            String id = level.id + entry.name;
            Optional<InputFile.Kind> kind = InputFile.Kind.of(entry.name);
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(entry.path, BasicFileAttributes.class);
            } catch (IOException e) {
                if (kind.isPresent()) {
                    context.reject(source, 0, ReadFailure.reason(e));
                } else {
                    context.otherFile(InputFile.ending(entry.name));
                }
                continue;
            }
            if (isSkipped(entry.path)) {
                context.otherFile(attributes.isDirectory() ? RESULTS : "output file");
            } else if (attributes.isDirectory()) {
                enter(entry.path, source, id + "/");
            } else if (kind.isPresent() && attributes.isRegularFile()) {
                return new InputFile(new Content.OnDisk(entry.path), source, id, kind.get());
            } else {
                // Also pipes and devices, which could be read for ever.
                context.otherFile(InputFile.ending(entry.name));
            }
        }
        return null;
    }

    private boolean isSkipped(Path path) {
        for (Path skip : skipped) {
            try {
                if (skip.toAbsolutePath()
                        .normalize()
                        .equals(path.toAbsolutePath().normalize())) {
                    return true;
                }
                if (Files.isDirectory(path) && Files.exists(skip) && Files.isSameFile(skip, path)) {
                    return true;
                }
            } catch (IOException e) {
                // Whatever cannot be looked at is told when it is read.
                return false;
            }
        }
        return false;
    }

    /** Tells the directory that {@code fold --out} writes by the names in it. */
    static boolean isResults(Set<String> names) {
        return names.containsAll(RESULT_FILES);
    }

    private void enter(Path directory, String source, String id) {
        try {
            Object key =
                    Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
            if (!seen.add(key == null ? directory.toRealPath() : key)) {
                throw new FileSystemException(
                        source, null, "a link to a directory that is read under another name already");
            }
            List<Entry> entries = new ArrayList<>();
            try (Stream<Path> files = Files.list(directory)) {
                files.forEach(file -> entries.add(new Entry(file, InputFile.name(file))));
            }
            if (isResults(entries.stream().map(Entry::name).collect(Collectors.toSet()))) {
                // Else a second run over the same place would read the results of the first.
                context.otherFile(RESULTS);
                return;
            }
            entries.sort(Comparator.comparing(Entry::name));
            levels.push(new Level(source, id, entries.iterator()));
        } catch (IOException e) {
            context.reject(source, 0, ReadFailure.reason(e));
        } catch (UncheckedIOException e) {
            // How a directory stream reports that the listing broke off half way.
            context.reject(source, 0, "cannot be listed to its end: " + e.getMessage());
        }
    }

    private record Entry(Path path, String name) {}

    private record Level(String source, String id, Iterator<Entry> entries) {}
}

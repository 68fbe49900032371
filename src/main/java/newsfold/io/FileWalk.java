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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one directory and all below it, names in code unit order, holding one listing a level. Links are followed;
 * a directory that was read already under another name is rejected, so that a link to a parent ends.
 */
final class FileWalk {
    private final Intake intake;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();
    private final List<Path> skipped;

    FileWalk(Path root, List<Path> skipped, Intake intake) {
        this.skipped = skipped;
        this.intake = intake;
        enter(root, InputFile.text(root), "");
    }

    /** Returns the next file of a known kind, or null at the end. */
    @Nullable
    InputFile next() {
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
                    intake.reject(source, 0, Streams.reason(e));
                } else {
                    intake.ignore();
                }
                continue;
            }
            if (attributes.isDirectory()) {
                if (isSkipped(entry.path)) {
                    intake.ignore();
                } else {
                    enter(entry.path, source, id + "/");
                }
            } else if (kind.isPresent() && attributes.isRegularFile()) {
                return new InputFile(entry.path, source, id, kind.get());
            } else {
                // Also pipes and devices, which could be read for ever.
                intake.ignore();
            }
        }
        return null;
    }

    private boolean isSkipped(Path directory) {
        for (Path skip : skipped) {
            try {
                if (Files.exists(skip) && Files.isSameFile(skip, directory)) {
                    return true;
                }
            } catch (IOException e) {
                // Whatever cannot be looked at is told when it is read.
                return false;
            }
        }
        return false;
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
            entries.sort(Comparator.comparing(Entry::name));
            levels.push(new Level(source, id, entries.iterator()));
        } catch (IOException e) {
            intake.reject(source, 0, Streams.reason(e));
        } catch (UncheckedIOException e) {
            // How a directory stream reports that the listing broke off half way.
            intake.reject(source, 0, "cannot be listed to its end: " + e.getMessage());
        }
    }

    private record Entry(Path path, String name) {}

    private record Level(String source, String id, Iterator<Entry> entries) {}
}

package newsfold.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a zip file as through a directory, names in code unit order. Of a WACZ file, which is a zip file with web
 * archives, their indexes and logs, only the web archives are read. Nothing is unpacked to disk.
 */
final class ZipWalk implements FileWalk {
    private final ZipFile zip;
    private final Iterator<? extends ZipEntry> entries;
    private final Set<String> results = new HashSet<>();
    private final String source;
    private final String id;
    private final boolean wacz;
    private final ReadContext context;

    /**
     * Opens a zip file.
     *
     * @param source how rejects name it
     * @param id put before the ids of its pages, empty or a path that ends in a slash
     */
    ZipWalk(Path file, String source, String id, ReadContext context) throws IOException {
        this.zip = open(file);
        this.source = source;
        this.id = id;
        this.context = context;
        List<? extends ZipEntry> all = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipWalk::name))
                .toList();
        this.entries = all.iterator();
        this.wacz = all.stream().anyMatch(entry -> name(entry).equals("datapackage.json"))
                && all.stream().anyMatch(entry -> isArchive(name(entry)));
        Map<String, Set<String>> names = new HashMap<>();
        all.forEach(entry -> names.computeIfAbsent(directory(name(entry)), key -> new HashSet<>())
                .add(name(entry).substring(directory(name(entry)).length())));
        names.forEach((directory, files) -> {
            if (DirectoryWalk.isResults(files)) {
                results.add(directory);
                context.otherFile(DirectoryWalk.RESULTS);
            }
        });
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            // Old programs write names in the charset of their system, which any byte is a letter of here.
            try {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException damaged) {
                throw new UnusableInputException("the zip file is damaged, cut off or encrypted: "
                        + ReadFailure.oneLine(String.valueOf(damaged.getMessage())));
            }
        }
    }

    private static String name(ZipEntry entry) {
        return WellFormed.clean(entry.getName().replace('\\', '/'));
    }

    private static String directory(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static boolean isArchive(String name) {
        return name.startsWith("archive/")
                && InputFile.Kind.of(name)
                        .filter(kind -> kind == InputFile.Kind.WARC || kind == InputFile.Kind.ARC)
                        .isPresent();
    }

    @Override
    public @Nullable InputFile next() {
        while (entries.hasNext()) {
            ZipEntry entry = entries.next();
            String name = name(entry);
            Optional<InputFile.Kind> kind = InputFile.Kind.of(name);
            if (wacz && !isArchive(name)) {
                context.ignore();
            } else if (kind.isEmpty() || name.startsWith("__MACOSX/")) {
                context.otherFile(InputFile.ending(name));
            } else if (kind.get() == InputFile.Kind.ZIP) {
                context.reject(source + "/" + name, 0, "a zip file inside another one; unpack the outer one");
            } else if (!results.contains(directory(name))) {
                return new InputFile(new Content.Zipped(zip, entry), source + "/" + name, id + name, kind.get());
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package newsfold.internal.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Reads everything in an archive and notes what is wrong. Used once. */
final class ArchiveVerifier {
    private final Path path;
    private final List<String> problems = new ArrayList<>();
    private long files;
    private long bytes;
    private long articles;

    ArchiveVerifier(Path path) {
        this.path = path;
    }

    ArchiveCheck check() throws IOException {
        if (!Files.isDirectory(path)) {
            throw new IOException("there is no archive at " + path);
        }
        try (Directory directory = new RenamedCodecDirectory(ArchiveFiles.open(path))) {
            Set<String> all = new TreeSet<>(List.of(directory.listAll()));
            all.remove(IndexWriter.WRITE_LOCK_NAME);
            all.remove(WriterLock.FILE);
            String last = SegmentInfos.getLastCommitSegmentsFileName(all.toArray(new String[0]));
            if (last == null) {
                throw CommitFinder.nothingToRead(directory, path);
            }
            // Files that vanish while a writer is at work belong to no commit any more, so the commit is held open.
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                checkFiles(directory, reader.getIndexCommit().getFileNames());
                checkContent(reader);
                all.removeAll(reader.getIndexCommit().getFileNames());
            } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
                new DamageGuard(path).checkVersion(e);
                // Too damaged to open: every file there is tells more than the first one that could not be read.
                problems.add(String.format(Locale.ROOT, "cannot be opened: %s", reason(e)));
                checkFiles(directory, all);
                all.clear();
            }
            if (!problems.isEmpty() && !last.equals(CommitFinder.lastCommit(directory))) {
                // Files that are gone may belong to a commit that is over by now.
                return new ArchiveVerifier(path).check();
            }
            return new ArchiveCheck(files, bytes, articles, problems, new ArrayList<>(all));
        }
    }

    private void checkFiles(Directory directory, Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
                files++;
                bytes += file.length();
                CodecUtil.checksumEntireFile(file);
            } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
                problems.add(String.format(Locale.ROOT, "file %s of %s: %s", name, segmentOf(name), reason(e)));
            }
        }
    }

    /** Returns the files of a directory whose checksums are wrong, with what is wrong with each. */
    static List<String> damagedFiles(Path path) {
        ArchiveVerifier verifier = new ArchiveVerifier(path);
        try (Directory directory = ArchiveFiles.open(path)) {
            Set<String> all = new TreeSet<>(List.of(directory.listAll()));
            all.remove(IndexWriter.WRITE_LOCK_NAME);
            all.remove(WriterLock.FILE);
            verifier.checkFiles(directory, all);
        } catch (IOException e) {
            verifier.problems.add(reason(e));
        }
        return verifier.problems;
    }

    /** Returns what went wrong, which may stand in a cause, in a few words. */
    static String reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
                return "there is no file " + cause.getMessage();
            }
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    static boolean isMissingFile(Throwable e) {
        return reason(e).startsWith("there is no file ");
    }

    private static String segmentOf(String file) {
        return file.startsWith(IndexFileNames.SEGMENTS)
                ? "the commit"
                : "segment " + IndexFileNames.parseSegmentName(file);
    }

    private static String nameOf(LeafReaderContext segment) {
        return segment.reader() instanceof SegmentReader reader ? reader.getSegmentName() : "" + segment.ord;
    }

    private void checkContent(DirectoryReader reader) throws IOException {
        IndexCommit commit = reader.getIndexCommit();
        ArchiveFormat.check(path, commit.getUserData());
        IndexSnapshot snapshot = IndexSnapshot.of(reader, new OpenKeyFiles());
        for (LeafReaderContext segment : reader.leaves()) {
            try {
                snapshot.checkSegment(segment);
            } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
                problems.add(String.format(Locale.ROOT, "segment %s: %s", nameOf(segment), reason(e)));
            }
        }
        try {
            articles = snapshot.articleDocuments().length;
            long counted = ArchiveFormat.number(commit.getUserData(), ArchiveFormat.ARTICLES_ENTRY, 0);
            if (counted != articles) {
                problems.add(String.format(
                        Locale.ROOT, "the commit counts %d articles, the index holds %d", counted, articles));
            }
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            problems.add(String.format(Locale.ROOT, "articles cannot be counted: %s", reason(e)));
        }
    }
}

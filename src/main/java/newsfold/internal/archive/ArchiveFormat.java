package newsfold.internal.archive;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Everything that decides whether this version can read what another one wrote. */
final class ArchiveFormat {
    /** The version this code writes. Raise it when anything on disk changes, and say in {@link #check} what to do. */
    static final int VERSION = 4;

    /** The oldest version this code reads, and continues: its segments become the current ones as they are merged. */
    private static final int OLDEST = 1;

    /** Points: names of articles and records, hashed. */
    static final String NAMES = "names";
    /** Points: look-up keys of articles. */
    static final String KEYS = "keys";
    /** Point: day of an article. Only articles have one. */
    static final String DAY = "day";
    /** Point: code of a record's kind. Only records have one. */
    static final String KIND = "kind";
    /** Binary doc value: fingerprint of an article. */
    static final String FINGERPRINT = "fingerprint";
    /** Stored: an article. */
    static final String ARTICLE = "article";
    /** Stored: id of the group an article is alone in. */
    static final String GROUP = "group";
    /** Stored: a record. */
    static final String RECORD = "record";

    /** Name codes of articles and of the groups they carry; records have their kind, plus LINK for their links. */
    static final int ARTICLE_NAME = 0;

    static final int LINK = 64;
    static final int OWN_GROUP = 128;

    static final String FORMAT_ENTRY = "format";
    static final String IDENTITY_ENTRY = "identity";
    static final String TEXT_ENTRY = "text";
    static final String ARTICLES_ENTRY = "articles";
    static final String NEWEST_ENTRY = "newestDay";
    static final String BATCH_ENTRY = "batch";

    private ArchiveFormat() {}

    /** Returns what the first commit of an archive says about itself; counts are added as they grow. */
    static Map<String, String> commitData(ArchiveSettings settings) {
        Map<String, String> data = new TreeMap<>();
        data.put(FORMAT_ENTRY, Integer.toString(VERSION));
        data.put(IDENTITY_ENTRY, settings.identity());
        data.put(TEXT_ENTRY, Boolean.toString(settings.storesText()));
        return data;
    }

    /** Returns the name of the entry that counts records of a kind. */
    static String countEntry(RecordKind kind) {
        return "records." + kind.code();
    }

    static long number(Map<String, String> data, String entry, long otherwise) {
        String value = data.get(entry);
        return value == null ? otherwise : Long.parseLong(value);
    }

    /** Returns the version a commit was written by, or -1 if none of ours could be. */
    static int version(Map<String, String> data) {
        String format = data.getOrDefault(FORMAT_ENTRY, "");
        return format.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(format) : -1;
    }

    /** Checks that this version can read a commit. */
    static void check(Path directory, Map<String, String> data) throws ArchiveFormatException {
        String format = data.get(FORMAT_ENTRY);
        if (format == null) {
            throw new ArchiveFormatException(
                    directory + " holds an index that is no archive; choose another directory");
        }
        if (version(data) < OLDEST || version(data) > VERSION) {
            throw new ArchiveFormatException(String.format(
                    Locale.ROOT,
                    "%s has archive format %s, this version writes format %d and reads those from %d on; open it with the version that wrote it,"
                            + " or start a new archive",
                    directory,
                    format,
                    VERSION,
                    OLDEST));
        }
    }

    /** Checks that a commit was written with the settings this job asks for. */
    static void check(Path directory, Map<String, String> data, ArchiveSettings settings)
            throws ArchiveFormatException {
        check(directory, data);
        checkSetting(directory, data, IDENTITY_ENTRY, settings.identity());
        checkSetting(directory, data, TEXT_ENTRY, Boolean.toString(settings.storesText()));
    }

    /** Returns the settings a commit was written with. */
    static ArchiveSettings settings(Map<String, String> data) {
        return ArchiveSettings.builder()
                .identity(data.getOrDefault(IDENTITY_ENTRY, ""))
                .storesText(Boolean.parseBoolean(data.get(TEXT_ENTRY)))
                .build();
    }

    private static void checkSetting(Path directory, Map<String, String> data, String entry, String asked)
            throws ArchiveFormatException {
        String written = data.getOrDefault(entry, "");
        if (!written.equals(asked)) {
            throw new ArchiveFormatException(
                    String.format(
                            Locale.ROOT,
                            "%s was written with %s \"%s\", this job asks for \"%s\"; use \"%s\" here or start a new archive",
                            directory,
                            entry,
                            written,
                            asked,
                            written),
                    entry.equals(IDENTITY_ENTRY) ? written : null);
        }
    }
}

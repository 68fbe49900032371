package newsfold.internal.archive;

import java.io.IOException;

/** The kinds of records that are archived beside articles. The codes are on disk: never change one, and never use one again. */
enum RecordKind {
    GROUP(1),
    MATCH(2),
    STORY(3),
    BLOB(4),
    BATCH(5),
    VERSION(6);

    private final int code;

    RecordKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static RecordKind of(int code) throws IOException {
        for (RecordKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IOException("unknown kind of record " + code + "; run archive verify");
    }
}

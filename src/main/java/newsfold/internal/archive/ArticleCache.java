package newsfold.internal.archive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the contents of the articles that were read last. Safe for all threads.
 *
 * <p>Whoever finds an article looks at its id, then at its text, then at its group, and each look would decompress a block.
 */
final class ArticleCache {
    private static final int MAX_BYTES = 4 << 20;

    private final Map<Integer, Content> recent = new LinkedHashMap<>(256, 0.75f, true);
    private int bytes;

    /**
     * What is stored of an article.
     *
     * @param article what {@link RecordCodec} wrote
     * @param group id of the group it was alone in when it was added
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Content(byte[] article, @Nullable String group) {}

    synchronized @Nullable Content get(int ordinal) {
        return recent.get(ordinal);
    }

    synchronized void put(int ordinal, Content content) {
        Content before = recent.put(ordinal, content);
        bytes += content.article().length - (before == null ? 0 : before.article().length);
        Iterator<Content> eldest = recent.values().iterator();
        while (bytes > MAX_BYTES) {
            bytes -= eldest.next().article().length;
            eldest.remove();
        }
    }
}

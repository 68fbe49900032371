package newsfold.internal.archive;

import java.util.List;

/**
 * A record of some kind.
 *
 * @param id id among the records of its kind
 * @param links ids of articles or groups that lead to it
 * @param bytes the content, which only {@link RecordCodec} and whoever put a blob understand
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record StoredRecord(String id, List<String> links, byte[] bytes) {}

package newsfold.io;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of one of the inputs that the user named, to say so if nothing of it could be used. */
final class InputTally {
    private static final int MAX_KINDS = 5;

    private final String name;
    private final Map<String, Long> otherFiles = new TreeMap<>();
    private boolean used;
    private long rejects;
    private @Nullable String firstReject;
    private boolean brokenLines;
    private boolean unknownFields;

    InputTally(String name) {
        this.name = name;
    }

    void use() {
        used = true;
    }

    void reject(String source, long position, String reason) {
        rejects++;
        if (firstReject == null) {
            String place = source.equals(name) ? "" : source + " ";
            unknownFields = reason.contains("; other fields: ");
            brokenLines = position == 1 && reason.startsWith("malformed JSON");
            firstReject = place + (position == 0 ? "" : "at " + position + ": ") + reason;
        }
    }

    void otherFile(String kind) {
        otherFiles.merge(kind, 1L, Long::sum);
    }

    /** Tells whether something was there but no page; an empty directory is no failure. */
    boolean isUnused() {
        return !used && (rejects > 0 || !otherFiles.isEmpty());
    }

    /** Tells whether there was nothing at all: an empty directory, an archive of requests. */
    boolean isEmpty() {
        return !used && rejects == 0 && otherFiles.isEmpty();
    }

    String name() {
        return name;
    }

    /** Returns a line that says what was there, and what can be read instead. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append(": nothing could be used");
        if (rejects > 0) {
            text.append("; ").append(rejects).append(rejects == 1 ? " reject: " : " rejects, the first: ");
            text.append(firstReject);
            if (unknownFields) {
                text.append("; --field text=NAME says which of them holds the text, and --field id=NAME the id");
            }
            if (brokenLines) {
                text.append("; if this is JSON over several lines, the name of its file must end in .json");
            }
        }
        if (!otherFiles.isEmpty()) {
            text.append("; passed over: ").append(kinds(otherFiles));
            if (otherFiles.keySet().stream().anyMatch(kind -> kind.startsWith("."))) {
                text.append("; give files that end in ").append(InputFile.Kind.NAMES);
            }
        }
        return text.toString();
    }

    /** Lists kinds with their counts, the most frequent first. */
    static String kinds(Map<String, Long> counts) {
        String text = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MAX_KINDS)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return counts.size() > MAX_KINDS ? text + " and others" : text;
    }
}

package newsfold.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Optional;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What a stage of an archive keeps from batch to batch, for the driver or a task to read and to write.
 *
 * @param hadoop how files are reached
 * @param directory where states are
 * @param last name of the file that the last batch left, or null before the first
 * @param next how names of files begin that this batch writes
 */
record StateFile(
        SerializableConfiguration hadoop,
        String directory,
        @Nullable String last,
        String next) implements Serializable {
    /** Returns what the last batch left, or nothing before the first. */
    Optional<byte[]> read() throws IOException {
        if (last == null) {
            return Optional.empty();
        }
        Path path = new Path(directory, last);
        try (FSDataInputStream in = files().open(path)) {
            return Optional.of(in.readAllBytes());
        }
    }

    /** Writes what the next batch goes on with, and returns the name for the manifest: each attempt of a task has its own. */
    String write(byte[] state) throws IOException {
        TaskContext task = TaskContext.get();
        String name = task == null ? next : next + '-' + task.taskAttemptId();
        try (var out = files().create(
                        new Path(directory, name), EnumSet.of(CreateFlag.CREATE), Options.CreateOpts.createParent())) {
            out.write(state);
        }
        return name;
    }

    private FileContext files() throws IOException {
        return FileContext.getFileContext(new Path(directory).toUri(), hadoop.value());
    }
}

package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an archive of the current format, as {@link OldFormatTest} keeps one of each format. */
final class FormatFixture {
    private FormatFixture() {}

    public static void main(String[] args) throws IOException {
        Path path = Path.of(args[0]);
        try (Archive archive = Archive.open(path.resolve("files"), OldFormatTest.SETTINGS)) {
            for (int batch = 0; batch < 3; batch++) {
                HourlyJob.stage(archive, batch);
                archive.commit(HourlyJob.name(batch));
            }
            Files.writeString(path.resolve("state.txt"), ArchiveState.of(archive));
        }
        Files.delete(path.resolve("files").resolve("write.lock"));
    }
}

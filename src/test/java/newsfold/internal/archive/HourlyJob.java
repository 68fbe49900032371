package newsfold.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Commits one small batch after another until it is killed; the same batch for the same number. */
final class HourlyJob {
    private HourlyJob() {}

    /** Arguments: directory, number of the first batch. Prints a line once it has opened and after each commit. */
    public static void main(String[] args) throws IOException {
        try (Archive archive = Archive.open(Path.of(args[0]), ArchiveSettings.defaults())) {
            System.out.println("open");
            for (int batch = Integer.parseInt(args[1]); ; batch++) {
                stage(archive, batch);
                archive.commit(name(batch));
                System.out.println("committed " + batch);
            }
        }
    }

    static String name(int batch) {
        return "batch " + batch;
    }

    /** Stages some of every kind of change. */
    static void stage(Archive archive, int batch) throws IOException {
        SplittableRandom random = new SplittableRandom(batch);
        LocalDate day = Samples.DAY.plusDays(batch);
        String last = "";
        for (int i = 0; i < 12; i++) {
            String id = "a" + random.nextInt(200);
            if (archive.contains(id)) {
                archive.putVersion(archive.article(id).orElseThrow());
            }
            archive.put(Samples.entry(id, day, random.longs(4, 0, 50).toArray()));
            archive.putGroup(Samples.group("g" + id, id));
            if (!last.isEmpty() && !last.equals(id) && i % 3 == 0) {
                archive.putMatch(Samples.match(last, id));
                archive.putGroup(Samples.group("g" + id, id, last));
            }
            archive.putStory(Samples.story("s" + i, day, day, "g" + id));
            last = id;
        }
        archive.delete("a" + random.nextInt(200));
        archive.putBlob("n1", new byte[] {(byte) batch});
        if (batch % 10 == 9) {
            archive.prune(day.minusDays(40));
        }
    }
}

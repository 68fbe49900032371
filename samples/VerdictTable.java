import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import newsfold.Newsfold;
import newsfold.Verdict;
import newsfold.article.Page;
import newsfold.io.PageReader;

/**
 * Verdicts in a table of a database. Rows are committed before the archive: a job that fails between the two comes to the
 * same verdicts when it runs again, and {@code MERGE} makes the second writing harmless.
 *
 * <p>Usage: {@code java --class-path target/newsfold-cli.jar:H2.jar samples/VerdictTable.java PAGES ARCHIVE jdbc:h2:FILE}
 */
public final class VerdictTable {
    private VerdictTable() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(args[2]);
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("CREATE TABLE IF NOT EXISTS verdicts"
                    + " (id VARCHAR PRIMARY KEY, title VARCHAR, relation VARCHAR, other VARCHAR)");
            try (PageReader pages = PageReader.open(Path.of(args[0]));
                    Newsfold fold = Newsfold.open(Path.of(args[1]));
                    PreparedStatement row = database.prepareStatement("MERGE INTO verdicts VALUES (?, ?, ?, ?)")) {
                for (Page page : pages) {
                    Verdict verdict = fold.add(page);
                    if (!verdict.isRejected()) {
                        row.setString(1, page.id());
                        row.setString(2, verdict.article().title());
                        row.setString(3, verdict.relation().name());
                        row.setString(4, verdict.of().orElse(null));
                        row.addBatch();
                    }
                }
                row.executeBatch();
                database.commit();
                fold.commit();
            }
            try (ResultSet counts =
                    statement.executeQuery("SELECT relation, COUNT(*) FROM verdicts GROUP BY relation ORDER BY 1")) {
                while (counts.next()) {
                    System.out.println(counts.getString(1) + " " + counts.getLong(2));
                }
            }
        }
    }
}

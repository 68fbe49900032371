package newsfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    /** Only ever falls. A new public type takes the place of one that goes. */
    private static final int MAX_PUBLIC_TYPES = 60;

    /** Run with -Dgolden.update=true to accept a changed API; review the diff before committing it. */
    @Test
    void thePublicApiIsUnchanged() throws IOException {
        Path golden = Path.of("src/test/resources/api/public-api.txt");
        String actual = PublicApi.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        String expected = Files.readString(golden);
        List<String> gone = new ArrayList<>(expected.lines().toList());
        actual.lines().forEach(gone::remove);
        List<String> added = new ArrayList<>(actual.lines().toList());
        expected.lines().forEach(added::remove);
        assertTrue(
                actual.equals(expected),
                () -> "the public API lost " + gone + " and won " + added
                        + "; if that is meant, run this test with -Dgolden.update=true and review the diff");
    }

    /** A release leaves a copy of the list as {@code release-VERSION.txt}; what stands there may only be added to. */
    @Test
    void whatAReleaseHadIsStillThere() throws IOException {
        List<String> now = members(PublicApi.text());
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/api"))) {
            for (Path file : files.filter(file -> file.toString().contains("release-"))
                    .sorted()
                    .toList()) {
                List<String> gone = new ArrayList<>(members(Files.readString(file)));
                gone.removeAll(now);
                assertEquals(List.of(), gone, "the API no longer has what " + file + " lists");
            }
        }
        assertEquals(List.of("package a class A", "package a class A m()"), members("package a\n\nclass A\n    m()\n"));
    }

    /** Returns each type with its package and each member with its type; annotations of null and the order do not count. */
    private static List<String> members(String api) {
        List<String> members = new ArrayList<>();
        String packageName = "";
        String type = "";
        for (String line : api.replace("@Nullable ", "").lines().toList()) {
            packageName = line.startsWith("package ") ? line : packageName;
            if (line.startsWith(" ")) {
                members.add(packageName + " " + type + " " + line.strip());
            } else if (!line.isEmpty() && !line.startsWith("package ")) {
                type = line.replaceFirst(" (?:implements|extends) .*", "");
                members.add(packageName + " " + type);
            }
        }
        return members;
    }

    @Test
    void theNumberOfPublicTypesOnlyFalls() throws IOException {
        int types = PublicApi.types().size();
        assertTrue(
                types <= MAX_PUBLIC_TYPES,
                () -> types + " public types, and at most " + MAX_PUBLIC_TYPES + " are allowed; hide one");
    }

    @Test
    void signaturesNameOnlyTypesThatUsersMayName() throws IOException {
        List<String> own = PublicApi.types().stream().map(Class::getName).toList();
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : PublicApi.types()) {
            boolean spark = type.getPackageName().equals("newsfold.spark");
            for (String name : PublicApi.named(type)) {
                boolean allowed = name.startsWith("java.")
                        || own.contains(name)
                        || (spark
                                && (name.startsWith("org.apache.spark.")
                                        || name.startsWith("scala.")
                                        // Of Spark's own API.
                                        || name.equals("com.esotericsoftware.kryo.Kryo")));
                if (!allowed) {
                    wrong.add(type.getName() + " names " + name);
                }
            }
        }
        assertEquals(List.of(), wrong, "only types of Java and public types of newsfold may stand in its API");
    }
}

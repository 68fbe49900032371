package newsfold.internal.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsfold.DuplicateFinder;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Duplicates;
import newsfold.internal.Check;
import newsfold.internal.Json;
import newsfold.internal.text.ShingledText;
import newsfold.internal.text.Shingler;
import newsfold.verify.Match;
import newsfold.verify.Relation;

/**
 * Measures duplicate detection on sets of articles whose true overlaps are known: {@code NAME.jsonl.gz} with
 * {@code id, title, text, published, site} a line, and {@code NAME.pairs.tsv} with {@code a, b, jaccard, containment} a
 * line after a header.
 *
 * <p>Figures a set: {@code recall80}, {@code recall50}, the share of pairs with Jaccard at least 0.8 and 0.5 that were
 * matched by a relation that merges; {@code recallContained}, that of pairs with containment at least 0.8 and Jaccard
 * below 0.5 matched as such; {@code grouped80}, {@code grouped50}, the share of pairs that ended in one group;
 * {@code wrongPairs}, the share of pairs in one group that reach neither Jaccard 0.5 nor containment 0.8;
 * {@code versions}, the share of published version pairs that share a group, where {@code NAME.versions.jsonl} lists them.
 */
public final class DuplicateEvaluation {
    private final int threads;

    /**
     * Creates an evaluation.
     *
     * @param threads how many threads to use, at least 1
     */
    public DuplicateEvaluation(int threads) {
        this.threads = threads;
    }

    /** Creates an evaluation that uses one thread. */
    public DuplicateEvaluation() {
        this(1);
    }

    /**
     * Runs every set in a directory.
     *
     * @param data a directory with at least one set
     * @return the figures
     * @throws IOException if there is no set or one cannot be read
     */
    public Scores run(Path data) throws IOException {
        List<Path> pairFiles;
        try (Stream<Path> files = Files.list(data)) {
            pairFiles = files.filter(file -> file.toString().endsWith(".pairs.tsv"))
                    .sorted()
                    .toList();
        }
        Check.argument(!pairFiles.isEmpty(), "%s holds no NAME.pairs.tsv", data);
        Scores scores = new Scores();
        for (Path pairs : pairFiles) {
            String file = pairs.getFileName().toString();
            String name = file.substring(0, file.length() - ".pairs.tsv".length());
            run(data, name, pairs, scores);
        }
        return scores;
    }

    private void run(Path data, String name, Path pairs, Scores scores) throws IOException {
        List<Article> articles = read(data.resolve(name + ".jsonl.gz"));
        Duplicates found = new DuplicateFinder(threads).find(articles);
        Map<String, Relation> relations = new HashMap<>();
        for (Match match : found.matches()) {
            relations.put(key(match.a(), match.b()), match.relation());
        }
        Map<String, String> groupOf = groupOf(found);
        Share recall80 = new Share();
        Share recall50 = new Share();
        Share recallContained = new Share();
        Share grouped80 = new Share();
        Share grouped50 = new Share();
        List<String> lines = Files.readAllLines(pairs);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            double jaccard = Double.parseDouble(fields[2]);
            double containment = Double.parseDouble(fields[3]);
            Relation relation = relations.getOrDefault(key(fields[0], fields[1]), Relation.NONE);
            boolean holds = relation != Relation.NONE && relation != Relation.SHARES_PASSAGE;
            boolean together = groupOf.getOrDefault(fields[0], "").equals(groupOf.get(fields[1]));
            if (jaccard >= 0.5) {
                recall50.count(relation.merges());
                recall80.countIf(jaccard >= 0.8, relation.merges());
                grouped50.count(together);
                grouped80.countIf(jaccard >= 0.8, together);
            } else if (containment >= 0.8) {
                recallContained.count(holds);
            }
            if (jaccard >= 0.5 ? !relation.merges() : containment >= 0.8 && !holds) {
                scores.detail("missed " + line + "\t" + relation);
            }
        }
        scores.put(name + ".recall80", recall80.value());
        scores.put(name + ".recall50", recall50.value());
        scores.put(name + ".recallContained", recallContained.value());
        scores.put(name + ".grouped80", grouped80.value());
        scores.put(name + ".grouped50", grouped50.value());
        wrongPairs(name, articles, found, scores);
        Path versions = data.resolve(name + ".versions.jsonl");
        if (Files.exists(versions)) {
            versions(name, versions, found, scores);
        }
        scores.put(name + ".articles", articles.size());
        scores.put(name + ".candidates", found.candidates());
        scores.put(name + ".matches", found.matches().size());
        scores.put(name + ".commonKeys", found.commonKeys());
    }

    private static void wrongPairs(String name, List<Article> articles, Duplicates found, Scores scores) {
        Map<String, String> texts = new HashMap<>();
        articles.forEach(article -> texts.put(article.id(), article.text()));
        Shingler shingler = new Shingler();
        long sharing = 0;
        long wrong = 0;
        int largest = 0;
        for (DuplicateGroup group : found.groups()) {
            largest = Math.max(largest, group.members().size());
            List<ShingledText> members = group.members().size() == 1
                    ? List.of()
                    : group.members().stream()
                            .map(member -> shingler.shingle(texts.getOrDefault(member.id(), "")))
                            .toList();
            for (int i = 0; i < members.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sharing++;
                    if (!isCopy(members.get(i), members.get(j))) {
                        wrong++;
                        scores.detail("wrong " + group.members().get(i).id() + "\t"
                                + group.members().get(j).id());
                    }
                }
            }
        }
        scores.put(name + ".sharingPairs", (double) sharing);
        scores.put(name + ".wrongPairs", sharing == 0 ? 0 : (double) wrong / sharing);
        scores.put(name + ".largestGroup", largest);
    }

    /** Counts afresh, so that a fault of the verifier cannot hide itself. */
    private static boolean isCopy(ShingledText a, ShingledText b) {
        Set<Long> of = new HashSet<>();
        Set<Long> other = new HashSet<>();
        for (long shingle : a.toArray()) {
            of.add(shingle);
        }
        for (long shingle : b.toArray()) {
            other.add(shingle);
        }
        double shared = of.stream().filter(other::contains).count();
        return shared / (of.size() + other.size() - shared) >= 0.5 || shared / Math.min(of.size(), other.size()) >= 0.8;
    }

    private static void versions(String name, Path file, Duplicates found, Scores scores) throws IOException {
        Map<String, String> groupOf = groupOf(found);
        Share together = new Share();
        for (String line : Files.readAllLines(file)) {
            if (Json.parseObject(line).get("ids") instanceof List<?> ids) {
                for (int i = 0; i < ids.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        together.count(groupOf.getOrDefault(String.valueOf(ids.get(i)), "")
                                .equals(groupOf.get(String.valueOf(ids.get(j)))));
                    }
                }
            }
        }
        scores.put(name + ".versions", together.value());
    }

    private static Map<String, String> groupOf(Duplicates found) {
        Map<String, String> groupOf = new HashMap<>();
        found.groups().forEach(group -> group.members().forEach(member -> groupOf.put(member.id(), group.id())));
        return groupOf;
    }

    /** Counts how many of some cases are hits. */
    private static final class Share {
        private int all;
        private int hits;

        void count(boolean hit) {
            all++;
            hits += hit ? 1 : 0;
        }

        void countIf(boolean applies, boolean hit) {
            if (applies) {
                count(hit);
            }
        }

        double value() {
            return all == 0 ? 1 : (double) hits / all;
        }
    }

    private static String key(String a, String b) {
        return a.compareTo(b) < 0 ? a + '\t' + b : b + '\t' + a;
    }

    private static List<Article> read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, ?> fields = Json.parseObject(line);
                articles.add(Article.builder(String.valueOf(fields.get("id")))
                        .title(fields.get("title") instanceof String title ? title : "")
                        .text(fields.get("text") instanceof String text ? text : "")
                        .site(fields.get("site") instanceof String site ? site : null)
                        .published(
                                fields.get("published") instanceof String date
                                        ? ArticleDate.parse(date).orElse(null)
                                        : null)
                        .build());
            }
        }
        return articles;
    }
}

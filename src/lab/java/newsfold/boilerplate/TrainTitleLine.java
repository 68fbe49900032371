package newsfold.boilerplate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import newsfold.internal.Json;
import newsfold.internal.evaluate.FlattenedForms;
import newsfold.internal.evaluate.FlattenedForms.Form;
import newsfold.internal.html.HtmlText;
import newsfold.internal.lines.AddressWords;
import newsfold.internal.lines.ArticleHeaders;
import newsfold.internal.lines.LineDecisions;
import newsfold.internal.lines.LineModel;
import newsfold.internal.lines.LineRules;
import newsfold.internal.lines.PlainTextTitle;
import newsfold.internal.lines.TextLine;
import newsfold.internal.lines.TitleLineFeatures;
import newsfold.internal.lines.TitleLineFinder;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.plaintext.PlainText;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Learns which line of a flattened page is its headline: {@code TrainTitleLine SET,... OUT}. Sets are directories with
 * {@code gold.jsonl} and pages of HTML, which are written as lines, text nodes, Markdown and {@code lynx -dump}, with
 * their address, without it, and with the title of the window as a hint. Prints first, by five-fold cross-validation over
 * hosts, the share of pages whose headline is found.
 */
final class TrainTitleLine {
    private static final int FOLDS = 5;
    private static final int STEPS = 400;
    private static final double RATE = 0.05;
    private static final double RIDGE = 1e-3;
    private static final int COUNT = TitleLineFeatures.NAMES.size();

    /** The lines of a page that may be its headline. */
    private record Choice(String kind, int fold, List<double[]> rows, List<Boolean> right) {
        boolean isKnown() {
            return right.contains(true);
        }
    }

    /** A page whose headline is known, and the title of its window. */
    private record Titled(String url, String html, String title, Optional<String> window) {}

    private TrainTitleLine() {}

    private static List<Titled> titled(Path set) throws IOException {
        List<Titled> pages = new ArrayList<>();
        for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
            Map<String, @Nullable Object> gold = Json.parseObject(line);
            Path file = set.resolve("html").resolve(gold.get("id") + ".html.gz");
            if (!(gold.get("title") instanceof String title) || title.isBlank() || !Files.exists(file)) {
                continue;
            }
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String window = Jsoup.parse(html).title();
                String url = gold.get("url") instanceof String address ? address : "";
                pages.add(new Titled(url, html, title, Optional.of(window).filter(text -> !text.isBlank())));
            }
        }
        return pages;
    }

    public static void main(String[] args) throws IOException {
        List<Choice> choices = new ArrayList<>();
        for (String set : args[0].split(",")) {
            for (Titled page : titled(Path.of(set))) {
                for (Form form : List.of(Form.LINES, Form.NODES, Form.MARKDOWN, Form.LYNX)) {
                    String text = FlattenedForms.write(form, page.html(), page.url());
                    choices.add(choice(set, form + "", page, text, page.url(), Optional.empty()));
                    if (form == Form.LINES || form == Form.MARKDOWN) {
                        choices.add(choice(set, form + " without address", page, text, "", Optional.empty()));
                    }
                    if (form == Form.LINES) {
                        choices.add(choice(set, form + " with a title", page, text, page.url(), page.window()));
                    }
                }
            }
        }
        Map<String, int[]> found = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[] weights =
                    learn(choices.stream().filter(choice -> choice.fold != held).toList());
            for (Choice choice : choices) {
                if (choice.fold == held) {
                    int[] counts = found.computeIfAbsent(choice.kind, kind -> new int[2]);
                    counts[0]++;
                    counts[1] += choice.rows.isEmpty() || !choice.right.get(best(choice, weights)) ? 0 : 1;
                }
            }
        }
        found.forEach((kind, counts) -> System.out.printf(
                Locale.ROOT, "%-50s %5d pages, %.3f found%n", kind, counts[0], (double) counts[1] / counts[0]));
        StringBuilder out = new StringBuilder(
                "# What a unit of each feature adds to the log-odds that a line of flattened text is the headline.\n");
        double[] weights = learn(choices);
        for (int f = 0; f < COUNT; f++) {
            out.append(String.format(Locale.ROOT, "%s %.4f%n", TitleLineFeatures.NAMES.get(f), weights[f]));
        }
        Files.writeString(Path.of(args[1]), out);
    }

    private static Choice choice(String set, String kind, Titled page, String text, String url, Optional<String> hint) {
        List<TextLine> lines = TextLine.of(PlainText.read(text).lines());
        ArticleHeaders headers = new ArticleHeaders(lines);
        LineDecisions decisions = LineRules.decide(
                lines, headers, LineModel.shipped().logOdds(lines, headers), hint, AddressWords.of(url));
        TitleLineFinder finder = new TitleLineFinder(decisions);
        TitleLineFeatures features = new TitleLineFeatures(decisions);
        String gold = HtmlText.key(page.title());
        List<double[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = finder.from(); i < finder.to(); i++) {
            if (finder.mayBe(i)) {
                String line = lines.get(i).text;
                rows.add(features.of(i));
                right.add(HtmlText.key(line).equals(gold)
                        || HtmlText.key(PlainTextTitle.withoutSite(line, lines)).equals(gold));
            }
        }
        String name = Path.of(set).getFileName() + " " + kind.toLowerCase(Locale.ROOT);
        return new Choice(name, Math.floorMod(HtmlMetadata.host(page.url()).hashCode(), FOLDS), rows, right);
    }

    private static int best(Choice choice, double[] weights) {
        int best = 0;
        for (int i = 1; i < choice.rows.size(); i++) {
            best = score(choice.rows.get(i), weights) > score(choice.rows.get(best), weights) ? i : best;
        }
        return best;
    }

    private static double score(double[] row, double[] weights) {
        double score = 0;
        for (int f = 0; f < COUNT; f++) {
            score += row[f] * weights[f];
        }
        return score;
    }

    /** Maximises the probability of the right lines by Adam's steps over all pages, on features of one spread. */
    private static double[] learn(List<Choice> all) {
        List<Choice> choices = all.stream().filter(Choice::isKnown).toList();
        double[] spread = spread(choices);
        double[] weights = new double[COUNT];
        double[] mean = new double[COUNT];
        double[] square = new double[COUNT];
        for (int step = 1; step <= STEPS; step++) {
            double[] raw = new double[COUNT];
            Arrays.setAll(raw, f -> weights[f] / spread[f]);
            double[] gradient = new double[COUNT];
            for (Choice choice : choices) {
                add(choice, raw, gradient);
            }
            for (int f = 0; f < COUNT; f++) {
                double slope = gradient[f] / spread[f] / choices.size() + RIDGE * weights[f];
                mean[f] = 0.9 * mean[f] + 0.1 * slope;
                square[f] = 0.999 * square[f] + 0.001 * slope * slope;
                weights[f] -= RATE
                        * (mean[f] / (1 - Math.pow(0.9, step)))
                        / (Math.sqrt(square[f] / (1 - Math.pow(0.999, step))) + 1e-8);
            }
        }
        Arrays.setAll(mean, f -> weights[f] / spread[f]);
        return mean;
    }

    /** Adds the slope of the negative log-probability that one of the right lines is chosen. */
    private static void add(Choice choice, double[] weights, double[] gradient) {
        double[] odds =
                choice.rows.stream().mapToDouble(row -> score(row, weights)).toArray();
        double most = Arrays.stream(odds).max().orElseThrow();
        double sum = 0;
        double sumRight = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(odds[i] - most);
            sum += odds[i];
            sumRight += choice.right.get(i) ? odds[i] : 0;
        }
        for (int i = 0; i < odds.length; i++) {
            double more = odds[i] / sum - (choice.right.get(i) ? odds[i] / Math.max(sumRight, 1e-300) : 0);
            double[] row = choice.rows.get(i);
            for (int f = 0; f < COUNT; f++) {
                gradient[f] += more * row[f];
            }
        }
    }

    private static double[] spread(List<Choice> choices) {
        double[] sum = new double[COUNT];
        double[] squares = new double[COUNT];
        long count = 0;
        for (Choice choice : choices) {
            for (double[] row : choice.rows) {
                count++;
                for (int f = 0; f < COUNT; f++) {
                    sum[f] += row[f];
                    squares[f] += row[f] * row[f];
                }
            }
        }
        double[] spread = new double[COUNT];
        for (int f = 0; f < COUNT; f++) {
            double mean = sum[f] / count;
            spread[f] = Math.sqrt(Math.max(0, squares[f] / count - mean * mean)) + 1e-9;
        }
        return spread;
    }
}

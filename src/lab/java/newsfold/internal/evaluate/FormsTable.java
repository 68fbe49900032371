package newsfold.internal.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * Measures extraction on labelled pages of HTML, as they are and flattened as tools of several kinds write them: {@code
 * FormsTable SET,... EVERY
 * WORST-INTO|- [FORM,...]}. One line a form and set; with a directory, the texts and the worst pages are kept there.
 */
final class FormsTable {
    private static final List<String> FIGURES = List.of(
            "shingleP",
            "shingleR",
            "shingleF1",
            "heldOut.shingleF1",
            "snippetF1",
            "titleExact",
            "titleContained",
            "dateF1",
            "authorF1");

    private FormsTable() {}

    public static void main(String[] args) throws IOException {
        int every = Integer.parseInt(args[1]);
        ArticleExtractor extractor = new ArticleExtractor();
        System.out.print("set\tform");
        FIGURES.forEach(figure -> System.out.print("\t" + figure));
        System.out.println();
        for (String set : args[0].split(",")) {
            row(set, "HTML", extractor::extract, every, null);
            for (FlattenedForms.Form form : FlattenedForms.Form.values()) {
                if (args.length > 3 && !args[3].contains(form.name())) {
                    continue;
                }
                @Nullable Path worst = args.length > 2 && !args[2].equals("-") ? Path.of(args[2], form.name()) : null;
                row(set, form.name(), page -> extractor.extract(flattened(form, page, worst)), every, worst);
            }
        }
    }

    private static Page flattened(FlattenedForms.Form form, Page page, @Nullable Path into) {
        String url = page.url().orElse("");
        String text = FlattenedForms.write(form, page.content(), url);
        if (into != null) {
            try {
                Files.createDirectories(into);
                Files.writeString(into.resolve(page.id() + ".in"), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Page.text(page.id(), text).url(url).build();
    }

    private static void row(
            String set, String form, Function<Page, Extraction> extracting, int every, @Nullable Path worst)
            throws IOException {
        Scores scores = new ExtractionEvaluation(extracting, every).run(Path.of(set), worst);
        String name = Path.of(set).getFileName().toString();
        Map<String, Double> values = scores.values();
        StringBuilder line = new StringBuilder(name + "\t" + form);
        for (String figure : FIGURES) {
            Double value = values.get(name + "." + figure);
            line.append('\t').append(value == null ? "" : String.format(Locale.ROOT, "%.3f", value));
        }
        System.out.println(line);
    }
}

package newsfold.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsfold.article.Article;
import newsfold.internal.story.StoryClusterer;
import newsfold.internal.story.StoryInput;
import newsfold.story.Granularity;
import newsfold.story.OnnxSentenceEncoder;
import newsfold.story.Story;

/**
 * What each thing that stories look at is worth: the default settings on articles from which it was taken away, or in which
 * it stands out more. Prints a table. Arguments: the sets ({@code NAME.jsonl.gz}); before them {@code --encoder} to measure
 * sentence vectors too, which takes minutes.
 */
final class StoryAblation {
    private static final Pattern QUOTE = Pattern.compile("[“\"«„]([^“”\"«»„]{8,200})[”\"»“]");
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;)] )\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+)*");
    private static final Pattern PLACE =
            Pattern.compile("(?<= (?:in|at|from|near) )\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");

    private StoryAblation() {}

    public static void main(String[] args) throws IOException {
        boolean encode = args[0].equals("--encoder");
        List<StorySet> sets = new ArrayList<>();
        for (int i = encode ? 1 : 0; i < args.length; i++) {
            sets.add(StorySet.read(Path.of(args[i])));
        }
        System.out.println("| | "
                + sets.stream().map(StorySet::name).collect(Collectors.joining(" | "))
                + " |\n| --- |"
                + " --- |".repeat(sets.size()));
        for (Map.Entry<String, UnaryOperator<Article>> variant : variants().entrySet()) {
            row(variant.getKey(), sets, variant.getValue(), true, new StoryClusterer());
        }
        row("copies not folded first", sets, article -> article, false, new StoryClusterer());
        if (encode) {
            try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.english()) {
                row(
                        "with sentence vectors",
                        sets,
                        article -> article,
                        true,
                        new StoryClusterer(Granularity.STORY, encoder));
            }
        }
    }

    private static Map<String, UnaryOperator<Article>> variants() {
        Map<String, UnaryOperator<Article>> variants = new LinkedHashMap<>();
        variants.put("as it is", article -> article);
        variants.put("no title", article -> with(article, "", article.text(), true));
        variants.put(
                "title as first words of the body",
                article -> with(article, "", article.title() + "\n\n" + article.text(), true));
        variants.put(
                "title double",
                article -> with(article, article.title() + " " + article.title(), article.text(), true));
        variants.put("words in any order (no lead)", StoryAblation::shuffled);
        variants.put("first 60 words", article -> with(article, article.title(), head(article.text(), 60), true));
        variants.put("first 200 words", article -> with(article, article.title(), head(article.text(), 200), true));
        variants.put("no dates", article -> with(article, article.title(), article.text(), false));
        variants.put("no numbers", article -> without(article, NUMBER));
        variants.put("no names", article -> without(article, NAME));
        variants.put("names double", article -> again(article, NAME, false));
        variants.put("names as one term each", article -> again(article, NAME, true));
        variants.put("no places", article -> without(article, PLACE));
        variants.put("places double", article -> again(article, PLACE, false));
        variants.put("no quotes", article -> without(article, QUOTE));
        variants.put("quotes double", article -> again(article, QUOTE, false));
        variants.put("no language (no stemming)", StoryAblation::unknownLanguage);
        return variants;
    }

    private static void row(
            String name, List<StorySet> sets, UnaryOperator<Article> change, boolean fold, StoryClusterer clusterer) {
        StringBuilder row = new StringBuilder("| " + name);
        for (StorySet set : sets) {
            List<Article> articles = set.articles().stream().map(change).toList();
            // Copies are found in the texts as they are, or a change would also change what is folded.
            List<StoryInput> inputs = new ArrayList<>();
            if (fold) {
                for (StoryInput input : StorySet.collapsed(set.articles())) {
                    inputs.add(new StoryInput(input.group(), change.apply(input.article()), input.reports()));
                }
            } else {
                articles.forEach(article -> inputs.add(StoryInput.of(article)));
            }
            Map<String, String> found = new HashMap<>();
            for (Story story : clusterer.cluster(inputs)) {
                story.groups().forEach(group -> found.put(group, story.id()));
            }
            Map<String, String> ofArticle = new HashMap<>();
            inputs.forEach(input -> input.reports()
                    .forEach(report -> ofArticle.put(report.id(), found.getOrDefault(input.group(), ""))));
            ClusterScores scores = ClusterScores.of(
                    set.labels(),
                    articles.stream()
                            .map(article -> ofArticle.getOrDefault(article.id(), ""))
                            .toList());
            row.append(String.format(Locale.ROOT, " | %.3f / %.3f", scores.f1(), scores.adjustedRand()));
        }
        System.out.println(row.append(" |"));
    }

    private static Article with(Article article, String title, String text, boolean dated) {
        return Article.builder(article.id())
                .title(title)
                .text(text)
                .site(article.site().orElse(null))
                .language(article.language().orElse(null))
                .published(dated ? article.published().orElse(null) : null)
                .build();
    }

    private static Article unknownLanguage(Article article) {
        return Article.builder(article.id())
                .title(article.title())
                .text(article.text())
                .published(article.published().orElse(null))
                .build();
    }

    private static Article without(Article article, Pattern pattern) {
        return with(
                article,
                pattern.matcher(article.title()).replaceAll(" "),
                pattern.matcher(article.text()).replaceAll(" "),
                true);
    }

    /** Gives what a pattern finds a second time, in the title, where position does not matter. */
    private static Article again(Article article, Pattern pattern, boolean joined) {
        Matcher matcher = pattern.matcher(article.text());
        String found = matcher.results()
                .map(MatchResult::group)
                .distinct()
                .map(text -> joined ? GAP.matcher(text).replaceAll("") : text)
                .collect(Collectors.joining(" "));
        return with(article, article.title() + " " + found, article.text(), true);
    }

    private static Article shuffled(Article article) {
        String[] words = article.text().split("\\s+");
        SplittableRandom random = new SplittableRandom(article.id().hashCode());
        for (int i = words.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            String swap = words[i];
            words[i] = words[j];
            words[j] = swap;
        }
        return with(article, article.title(), String.join(" ", words), true);
    }

    private static String head(String text, int most) {
        String[] words = text.split("\\s+", most + 1);
        return String.join(" ", List.of(words).subList(0, Math.min(most, words.length)));
    }
}

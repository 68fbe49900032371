package newsfold.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsfold.article.Article;
import newsfold.article.Block;
import newsfold.article.Page;
import newsfold.article.Removed;
import newsfold.internal.Check;
import newsfold.internal.blocks.ScoredPage;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlWithoutScripts;
import newsfold.internal.html.MarkupRecorder;
import newsfold.internal.kinds.LiveBlogEntries;
import newsfold.internal.kinds.MediaKinds;
import newsfold.internal.kinds.PageEvidence;
import newsfold.internal.kinds.PageKinds;
import newsfold.internal.kinds.PaywallLines;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.metadata.MetaTags;
import newsfold.internal.metadata.StructuredData;
import newsfold.internal.text.LanguageGuesser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds the article of an HTML page: parses it once, cuts it into blocks, reads the metadata, judges each block. */
final class HtmlExtractor {
    /** From this many characters on, a guess of the language beats a declaration that may be a default. */
    private static final int MIN_RELIABLE_CHARS = 502;

    /** The language is guessed from at most this many characters. */
    private static final int MAX_GUESSED_CHARS = 2000;

    private final BlockModel model;
    private final LanguageGuesser guesser;
    private final BodyParts parts;
    private final boolean markup;

    HtmlExtractor(BlockModel model, LanguageGuesser guesser, BodyParts parts, boolean markup) {
        Check.library(Node.class, "firstChild", "jsoup 1.15.3");
        this.model = model;
        this.guesser = guesser;
        this.parts = parts;
        this.markup = markup;
    }

    Extraction extract(Page page) {
        if (page.content().isBlank()) {
            return Extraction.rejected("the page is empty");
        }
        HtmlWithoutScripts source = HtmlWithoutScripts.of(page.content());
        Document document = source.parse(page.url().orElse(""));
        Reading reading = read(page, document, source);
        int shown = reading.words();
        if (shown < HiddenHtmlBody.MIN_SHOWN
                && HiddenHtmlBody.reveal(document, reading.dom, reading.data, reading.metadata.titles(), shown)) {
            Reading revealed = read(page, document, source);
            reading = revealed.words() >= HiddenHtmlBody.MIN_GAIN * shown ? revealed : reading;
        }
        return write(page, reading);
    }

    /** A page cut into blocks, with what is known of the article and which blocks are its body. */
    @SuppressWarnings("ArrayRecordComponent") // Stays in this class and is never compared.
    private record Reading(
            Dom dom,
            StructuredData data,
            HtmlMetadata metadata,
            HtmlRemovalReasons reasons,
            float[] probabilities,
            boolean[] chosen,
            @Nullable MarkupRecorder recorder) {
        /** The block of the headline, or that before the body where the page shows none. */
        int headline() {
            int first = 0;
            while (first < chosen.length && !chosen[first]) {
                first++;
            }
            for (int i = Math.min(first, chosen.length - 1); i >= 0; i--) {
                if (reasons.isTitle(dom.blocks().get(i))) {
                    return i;
                }
            }
            return first - 1;
        }

        int words() {
            int words = 0;
            for (int i = 0; i < chosen.length; i++) {
                words += chosen[i] ? dom.blocks().get(i).shape.words() : 0;
            }
            return words;
        }
    }

    private Reading read(Page page, Document document, HtmlWithoutScripts source) {
        MarkupRecorder recorder = markup ? new MarkupRecorder() : null;
        Dom dom = DomReader.read(document, source, recorder);
        MetaTags meta = new MetaTags(document, dom.metadataElements());
        StructuredData data = StructuredData.read(page, meta, dom.metadataElements());
        HtmlMetadata metadata = HtmlMetadata.read(page, meta, data, dom);
        HtmlBodyRegions regions = HtmlBodyRegions.of(dom);
        BlockFeatures features = new BlockFeatures(dom, regions, metadata, data, model.tables);
        float[] learnt = LongBodySmoothing.of(dom, features.similar(), model.judge(features));
        float[] probabilities = BlockSiblingSmoothing.of(dom, BlockListSmoothing.of(dom, learnt));
        boolean[] chosen = HtmlBodyChooser.choose(dom, regions, features.agreement(), probabilities);
        if (MediaKinds.isLive(metadata.title(), page.content())) {
            List<String> texts = dom.blocks().stream().map(block -> block.text).toList();
            LiveBlogEntries.of(texts).ifPresent(entries -> {
                for (int i = 0; i < chosen.length; i++) {
                    chosen[i] |= entries.isEntry(i)
                            && 2 * dom.blocks().get(i).linkChars <= texts.get(i).length();
                }
            });
        }
        cutPaywall(dom.blocks(), chosen);
        HtmlBodyParts.apply(dom.blocks(), features.agreement(), probabilities, chosen, parts);
        return new Reading(
                dom,
                data,
                metadata,
                new HtmlRemovalReasons(regions, features.agreement()),
                probabilities,
                chosen,
                recorder);
    }

    private static void cutPaywall(List<HtmlBlock> blocks, boolean[] chosen) {
        List<String> texts = blocks.stream().map(block -> block.text).toList();
        Arrays.fill(chosen, PaywallLines.start(texts, i -> chosen[i]), chosen.length, false);
    }

    private Extraction write(Page page, Reading reading) {
        Dom dom = reading.dom;
        HtmlMetadata metadata = reading.metadata;
        float[] probabilities = reading.probabilities;
        boolean[] chosen = reading.chosen;
        List<Removed> removed = new ArrayList<>();
        for (HtmlBlock block : dom.blocks()) {
            if (!chosen[block.position]) {
                removed.add(reading.reasons.explain(block, probabilities[block.position]));
            }
        }
        ScoredPage scored = PageScores.of(dom, probabilities, chosen);
        List<Block> body = scored.body(chosen);
        PageEvidence evidence = evidence(dom, chosen, metadata, page.content());
        if (isTooShort(body)) {
            return Extraction.rejected(
                            dom.blocks().isEmpty() ? "the page shows no text" : "no article found in the page")
                    .judged(PageKinds.judge(evidence));
        }
        Article.Builder article = Article.builder(page.id())
                .body(body)
                .fetched(page.fetched().orElse(null))
                .removed(removed);
        if (reading.recorder != null) {
            article.markup(reading.recorder.of(dom.blocks(), chosen, reading.headline()));
        }
        metadata.write(article);
        article.language(page.language().orElseGet(() -> language(metadata.language(), body)));
        return Extraction.of(article.build(), scored).judged(PageKinds.judge(evidence));
    }

    private static PageEvidence evidence(Dom dom, boolean[] chosen, HtmlMetadata metadata, String markup) {
        List<PageEvidence.Line> lines = new ArrayList<>();
        for (HtmlBlock block : dom.blocks()) {
            boolean linked = 2 * block.linkChars > block.text.length();
            lines.add(new PageEvidence.Line(block.text, chosen[block.position], linked));
        }
        boolean signed = metadata.published() != null || !metadata.author().isEmpty();
        String address = metadata.page() == null ? "" : metadata.page();
        return new PageEvidence(metadata.title(), lines, markup, address, signed);
    }

    /** Templates come declared as English, and sites in other languages leave it so; other declarations are meant. */
    private @Nullable String language(@Nullable String declared, List<Block> body) {
        if (declared != null && !declared.equals("en")) {
            return declared;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.size() && text.length() < MAX_GUESSED_CHARS; i++) {
            String block = body.get(i).text();
            text.append(block, 0, Math.min(block.length(), MAX_GUESSED_CHARS)).append("\n\n");
        }
        boolean reliable = declared == null || text.length() >= MIN_RELIABLE_CHARS;
        return reliable ? guesser.guess(text.toString()).orElse(declared) : declared;
    }

    private static boolean isTooShort(List<Block> body) {
        int letters = 0;
        for (int i = 0; i < body.size() && letters < ArticleExtractor.MIN_LETTERS; i++) {
            letters += TextShape.of(body.get(i).text()).letters();
        }
        return letters < ArticleExtractor.MIN_LETTERS;
    }
}

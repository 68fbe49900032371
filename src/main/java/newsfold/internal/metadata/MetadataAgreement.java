package newsfold.internal.metadata;

import java.util.List;
import newsfold.article.Block;
import newsfold.internal.LongSet;
import newsfold.internal.Scripts;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.HtmlText;
import newsfold.internal.metadata.StructuredData.Field;

/** Compares a block with the page's title, description, author and structured article text. */
public final class MetadataAgreement {
    public static final int COUNT = 9;

    private static final int MAX_BYLINE = 80;
    private static final int MAX_LINES_OF_TITLE = 4;

    /** What parts a name from what its bearer is. */
    private static final String AFTER_NAME = ",|/\u00b7\u2022\uff0c\u3001\uff0f\uff08(";

    private static final WordHashes NONE = WordHashes.of("", 0);

    private final LongSet titleKeys = new LongSet();
    /** A text of fewer characters than every title has is no title. */
    private int minTitleLength = Integer.MAX_VALUE;

    private final LongSet titleWords = new LongSet();
    private final LongSet descriptionWords = new LongSet();
    private final String descriptionKey;
    private final String authorKey;
    private final List<String> authors;
    private final LongSet authorWords = new LongSet();
    private final long authorWord;
    private final LongSet body = new LongSet();
    private final boolean isArticle;

    /** Knows only what the title may read like. */
    public MetadataAgreement(List<String> titles) {
        addTitles(titles);
        this.descriptionKey = "";
        this.authorKey = "";
        this.authors = List.of();
        this.authorWord = 0;
        this.isArticle = false;
    }

    private void addTitles(List<String> titles) {
        for (String title : titles) {
            WordHashes words = WordHashes.of(title, HtmlBlock.WORDS);
            if (words.size() > 0) {
                titleKeys.add(words.sequence());
                minTitleLength = Math.min(minTitleLength, words.letters());
                for (int i = 0; i < words.size(); i++) {
                    titleWords.add(words.id(i));
                }
            }
        }
    }

    public MetadataAgreement(HtmlMetadata metadata, StructuredData data) {
        addTitles(metadata.titles());
        this.descriptionKey = HtmlText.key(metadata.description());
        for (String word : descriptionKey.split(" ")) {
            descriptionWords.add(WordHashes.id(word));
        }
        this.authorKey = HtmlText.key(metadata.author());
        this.authors = metadata.author().isEmpty()
                ? List.of()
                : List.of(metadata.author().split(", "));
        for (String word : authorKey.split(" ")) {
            authorWords.add(WordHashes.id(word));
        }
        this.authorWord = WordHashes.id(authorKey.split(" ")[0]);
        this.isArticle = data.isArticle();
        if (data.text(Field.BODY).length() > 100) {
            WordHashes words = WordHashes.of(HtmlText.clean(data.text(Field.BODY)), Integer.MAX_VALUE);
            for (int i = 0; i + 3 <= words.size(); i++) {
                body.add(gram(words, i));
            }
        }
    }

    public boolean isTitle(HtmlBlock block) {
        return (block.text.length() >= minTitleLength
                        && block.text.length() < 500
                        && titleKeys.contains(block.words().sequence()))
                || (block.kind == Block.Kind.HEADING && isLineOfTitle(block));
    }

    /** Tells whether line breaks cut the title into lines of one heading, and a block is one of them. */
    private boolean isLineOfTitle(HtmlBlock block) {
        HtmlBox heading = block.box;
        while (heading.parent != null && heading.ownBit != ElementKinds.HEADING) {
            heading = heading.parent;
        }
        int lines = heading.endBlock - heading.firstBlock;
        return heading.ownBit == ElementKinds.HEADING
                && lines > 1
                && lines <= MAX_LINES_OF_TITLE
                && titleKeys.contains(WordHashes.of(HtmlMetadata.joined(heading.element), HtmlBlock.WORDS)
                        .sequence());
    }

    /** Tells whether a line says hardly more than who wrote the article. */
    public boolean isByLine(HtmlBlock block) {
        String text = block.text;
        if (authors.isEmpty() || text.length() > MAX_BYLINE || block.shape.endsSentence()) {
            return false;
        }
        if (Scripts.isEastAsian(authors.get(0).charAt(0))) {
            return authors.stream().anyMatch(text::contains);
        }
        WordHashes words = block.words();
        int named = 0;
        for (int i = 0; i < words.size(); i++) {
            named += authorWords.contains(words.id(i)) ? 1 : 0;
        }
        if (named < 2 || 2 * named < words.size()) {
            return false;
        }
        String key = HtmlText.key(text);
        return authors.stream().map(HtmlText::key).anyMatch(key::contains);
    }

    /** Tells whether a line opens with the author's name, behind which stands what the author is. */
    public boolean opensWithAuthor(HtmlBlock block) {
        String text = block.text;
        return !authors.isEmpty()
                && text.length() <= MAX_BYLINE
                && !block.shape.endsSentence()
                && authors.stream()
                        .anyMatch(author -> text.startsWith(author)
                                && text.length() > author.length()
                                && AFTER_NAME.indexOf(text.charAt(author.length())) >= 0);
    }

    /** Returns the position of the heading that says the title, else of the first one of the highest rank, else -1. */
    int titlePosition(List<HtmlBlock> blocks) {
        int first = -1;
        for (HtmlBlock block : blocks) {
            if (block.kind == Block.Kind.HEADING && !block.box.hidden) {
                if (isTitle(block)) {
                    return block.position;
                }
                first = first < 0 && block.flow.tag.equals("h1") ? block.position : first;
            }
        }
        return first;
    }

    /** Writes {@link #COUNT} numbers and tells whether the block is the title. */
    public boolean put(HtmlBlock block, float[] row, int from) {
        boolean shortText = block.text.length() < 500;
        WordHashes words = shortText || body.size() > 0 ? block.words() : NONE;
        boolean title = shortText && block.text.length() >= minTitleLength && titleKeys.contains(words.sequence());
        boolean described = false;
        float authored = 0;
        row[from] = title ? 1 : 0;
        int hits = 0;
        int inDescription = 0;
        if (shortText) {
            for (int i = 0; i < words.size(); i++) {
                hits += titleWords.contains(words.id(i)) ? 1 : 0;
                inDescription += descriptionWords.contains(words.id(i)) ? 1 : 0;
            }
        }
        float size = Math.max(1, words.size());
        row[from + 1] = hits / size;
        row[from + 2] = titleWords.size() == 0 ? 0 : hits / (float) titleWords.size();
        row[from + 3] = inDescription / size;
        // Only a block made of the description's or the author's words can be one of them: the costly comparison is
        // rare.
        if (shortText && inDescription > 0.8 * Math.min(size, descriptionWords.size()) && inDescription > 2) {
            String key = HtmlText.key(block.text);
            described = (key.length() > 20 && descriptionKey.contains(key))
                    || (descriptionKey.length() > 20 && key.startsWith(descriptionKey));
        }
        if (authorKey.length() > 4 && block.text.length() < 200 && words.contains(authorWord)) {
            String key = HtmlText.key(block.text);
            authored = key.contains(authorKey) ? (float) authorKey.length() / key.length() : 0;
        }
        row[from + 4] = described ? 1 : 0;
        row[from + 5] = authored;
        row[from + 6] = isArticle ? 1 : 0;
        row[from + 7] = body.size() > 30 ? 1 : 0;
        float agreed = -1;
        if (body.size() > 30 && words.size() >= 3) {
            int found = 0;
            for (int i = 0; i + 3 <= words.size(); i++) {
                found += body.contains(gram(words, i)) ? 1 : 0;
            }
            agreed = found / (float) (words.size() - 2);
        }
        row[from + 8] = agreed;
        return title;
    }

    private static int gram(WordHashes words, int at) {
        return (words.hash(at) * 31 + words.hash(at + 1)) * 31 + words.hash(at + 2);
    }
}

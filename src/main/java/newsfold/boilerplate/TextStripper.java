package newsfold.boilerplate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.Removed;
import newsfold.article.Removed.Reason;

/**
 * Finds the article in text that somebody's scraper flattened: lines in, body out.
 *
 * <p>Lines are judged by phrases of many languages, by shape and by what stands around them. Other articles appended to
 * the page show by their repeated header (section, headline, date) and are cut. Every line cut is reported with its
 * reason.
 *
 * <p>Time is linear in the length of the text. Immutable, safe for all threads.
 */
public final class TextStripper {
    /** Makes a stripper. */
    public TextStripper() {}

    /**
     * Takes a flattened page apart.
     *
     * @param text the page, one block a line; blank lines do not matter
     * @param titleHint the headline if it is known from elsewhere, with or without the site's name
     * @return title, body, and all other lines with the reason each was cut
     */
    public Stripped strip(String text, Optional<String> titleHint) {
        return strip(text, titleHint, Optional.empty());
    }

    /**
     * Takes a flattened page apart.
     *
     * @param text the page, one block a line; blank lines do not matter
     * @param titleHint the headline if it is known from elsewhere, with or without the site's name
     * @param fetched when the page was fetched, against which "2 hours ago" is read
     * @return title, body, and all other lines with the reason each was cut
     */
    public Stripped strip(String text, Optional<String> titleHint, Optional<Instant> fetched) {
        List<TextLine> lines = TextLine.split(text);
        LineCut cut = new LineCut(lines, TextModel.standard().scores(lines), titleHint);
        List<Block> body = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Reason reason = cut.reason(i);
            if (reason != null) {
                removed.add(new Removed(line.number, line.text, reason, cut.rule(i)));
            } else {
                body.add(new Block(kind(line), line.text));
            }
        }
        String title = titleHint.orElse(cut.titleLine() >= 0 ? lines.get(cut.titleLine()).text : "");
        return new Stripped(TextTitle.withoutSite(title, lines), body, removed, published(lines, cut, fetched));
    }

    /** The first date outside the body and not far below its start is the article's. */
    private static Optional<ArticleDate> published(List<TextLine> lines, LineCut cut, Optional<Instant> fetched) {
        int from = Math.max(0, cut.titleLine() - 3);
        int bodyLines = 0;
        for (int i = from; i < lines.size() && bodyLines < 3; i++) {
            if (cut.reason(i) == null) {
                bodyLines++;
                continue;
            }
            TextLine line = lines.get(i);
            if (line.words <= 25 && (line.isCredit() || cut.reason(i) == Reason.BYLINE)) {
                Optional<ArticleDate> date = DateText.find(line.text, new DateContext(fetched.orElse(null), DateContext.Order.DAY_FIRST, null, null));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Block.Kind kind(TextLine line) {
        if (line.isBullet) {
            return Block.Kind.LIST_ITEM;
        }
        return line.words <= 15 && !line.endsSentence ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }
}

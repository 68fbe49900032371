package newsfold.article;

import java.io.Serializable;

/**
 * A line or block of a page that is boilerplate, with the reason.
 *
 * @param position line of flattened text, counted from 1, or ordinal of the HTML block
 * @param text the removed text, white space folded
 * @param reason the kind of boilerplate
 * @param rule the evidence in a few words, for a person who checks the decision
 */
public record Removed(int position, String text, Reason reason, String rule) implements Serializable {
    /** The kinds of boilerplate. */
    public enum Reason {
        /** The headline or a repetition of it. */
        TITLE,
        /** Navigation, menus, section labels, breadcrumbs. */
        NAVIGATION,
        /** Byline, date line, reading time, author box. */
        BYLINE,
        /** A caption or credit of a picture or a video. */
        CAPTION,
        /** Share bars and boxes that ask readers to follow the site. */
        SOCIAL,
        /** Newsletter, subscription, paywall, app and account boxes. */
        PROMOTION,
        /** Headline or first lines of another article, related links, "read more". */
        TEASER,
        /** A label above lists of other content, such as "Trending". */
        LABEL,
        /** Tags and topics. */
        TAGS,
        /** Reader comments and the form for them. */
        COMMENTS,
        /** Cookie and privacy notices. */
        CONSENT,
        /** Copyright, imprint, disclaimers, lists of sources and other boilerplate at the end. */
        FOOTER,
        /** Advertisement. */
        ADVERTISEMENT,
        /** Recurs on other pages of the same site. */
        TEMPLATE,
        /** Repeats text of the body, such as a pull quote. */
        REPETITION,
        /** Outside the part of the page that holds the article; no rule gave a more specific reason. */
        OUTSIDE
    }
}

package newsfold.article;

import java.io.Serializable;

/**
 * A line or block of the page that is not part of the article, and why.
 *
 * @param position where it stood: the line of flattened text, counted from 1, or the ordinal of the HTML block
 * @param text the removed text, white space folded
 * @param reason the kind of chrome
 * @param rule the evidence in a few words, for a person who checks the decision
 */
public record Removed(int position, String text, Reason reason, String rule) implements Serializable {
    /** The kinds of chrome. */
    public enum Reason {
        /** The headline or a repetition of it. */
        TITLE,
        /** Navigation, menus, section labels, breadcrumbs. */
        NAVIGATION,
        /** By-line, date line, reading time, author box. */
        BYLINE,
        /** A caption or credit of a picture or a video. */
        CAPTION,
        /** Share bars, follow-us boxes, connect-with-us lines. */
        SOCIAL,
        /** Newsletter, subscription, paywall, app and account boxes. */
        PROMOTION,
        /** Headline or opening of another article, related links, "read more". */
        TEASER,
        /** A label above lists of other content, such as "Trending". */
        LABEL,
        /** Tags and topics. */
        TAGS,
        /** Reader comments and the form for them. */
        COMMENTS,
        /** Cookie and privacy notices. */
        CONSENT,
        /** Copyright, imprint, disclaimers, sources lists and other furniture at the end. */
        FOOTER,
        /** Advertisement. */
        ADVERTISEMENT,
        /** Recurs on other pages of the same site. */
        TEMPLATE,
        /** Says again what the body already says, such as a repeated deck or pull quote. */
        REPETITION,
        /** Outside the part of the page that holds the article, with no more specific sign. */
        OUTSIDE
    }
}

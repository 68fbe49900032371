package newsfold.boilerplate;

/**
 * What becomes of the boilerplate of pages. It fixes by which rules pairs are verified: only raw pages share text that is
 * not theirs.
 */
public enum Boilerplate {
    /** Pages are markup or flattened text with boilerplate, which is cut. Pairs are verified as articles. */
    CUT,
    /**
     * There is none: the text is clean, as a newsroom's own feed or an earlier extraction gives it. All of it is taken, of
     * markup all that is visible. Pairs are verified as articles.
     */
    ABSENT,
    /** Pages are raw and keep it. Pairs are verified by the rules for whole pages, which find fewer copies. */
    KEPT
}

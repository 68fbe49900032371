package newsfold.internal.lines;

import newsfold.internal.models.WordOdds;

/**
 * The learnt word tables of the text model.
 *
 * @param text words and pairs of words at the start of lines, and words at their end
 * @param prose words and pairs of words that say something about a line all together
 */
public record LineModelTables(WordOdds text, WordOdds prose) {}

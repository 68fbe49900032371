package newsfold.boilerplate;

/**
 * The learnt word tables of the text model.
 *
 * @param text words and pairs of words at the start of lines, and words at their end
 * @param prose words and pairs of words that say something about a line all together
 */
record LineModelTables(WordOdds text, WordOdds prose) {}

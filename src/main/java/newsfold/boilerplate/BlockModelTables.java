package newsfold.boilerplate;

import newsfold.internal.models.WordOdds;

/** The learnt word tables that features are computed with. */
record BlockModelTables(WordOdds markup, WordOdds text, WordOdds prose) {}

/**
 * Duplicate groups to stories. In order: {@code TermCounter} counts the terms of a group and {@code TermWeigher} weighs them by
 * {@code DocumentFrequencies}, {@code StoryPool} keeps the groups that can still be linked and has them clustered by
 * {@code newsfold.internal.linking}, {@code StoryIdAssigner} carries ids over, {@code StorySummarizer} labels the stories.
 *
 * <p>Values are immutable. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.internal.story;

import org.jspecify.annotations.NullMarked;

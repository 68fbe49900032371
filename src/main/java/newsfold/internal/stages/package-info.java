/**
 * The stages of a fold under one set of settings, in their order: extraction of each page, site templates, teasers of other
 * articles, fingerprints, candidates and their verification, duplicate groups, stories. Not part of the API.
 *
 * <p>{@code FoldOrder} holds the order. {@code BatchFold} runs it over one
 * batch and an archive, {@code DuplicateSearch} the part from fingerprints to groups in memory;
 * Spark runs it over distributed collections. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.internal.stages;

import org.jspecify.annotations.NullMarked;

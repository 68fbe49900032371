/**
 * What the pages of a site have in common, learnt across pages and batches; not part of the API.
 *
 * <p>{@code SiteTemplates} learns from extracted pages, site by site, and judges each page again. It uses in order:
 * {@code UnnamedSites}, which groups pages that name no site; {@code SeenArticles}, so that copies count once;
 * {@code SiteTemplate}, the counts of one site; {@code SiteJudgement}, the decision on one page, whose first rule is
 * {@code RepeatedBlocks}. {@code Teasers} comes after all pages were judged: it finds blocks that are the beginning of
 * another article of the batch.
 */
@NullMarked
package newsfold.internal.templates;

import org.jspecify.annotations.NullMarked;

/**
 * The same stages on Apache Spark: pages in, articles, duplicate groups and stories out, equal to what one machine finds in
 * the same pages as one batch. Only the order of stages and the shuffles between them live here. Needs Spark on the class
 * path, which a cluster brings. Parameters and results are never null unless marked.
 */
@NullMarked
package newsfold.spark;

import org.jspecify.annotations.NullMarked;

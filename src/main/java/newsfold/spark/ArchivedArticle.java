package newsfold.spark;

import java.io.Serializable;
import newsfold.article.Article;

/** An article of an archive. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record ArchivedArticle(Place place, Article article, byte[] fingerprint) implements Serializable {}

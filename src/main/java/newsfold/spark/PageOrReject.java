package newsfold.spark;

import java.io.Serializable;
import newsfold.article.Page;
import newsfold.io.Rejected;
import org.jspecify.annotations.Nullable;

/** A page, or why there is none; one of both is null. */
record PageOrReject(@Nullable Page page, @Nullable Rejected rejected) implements Serializable {}

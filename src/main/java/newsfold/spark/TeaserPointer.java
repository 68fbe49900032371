package newsfold.spark;

import java.io.Serializable;

/**
 * That a block of an article may point to another.
 *
 * @param key key of the block
 * @param to id of the other article, empty if the key is a stock phrase
 */
record TeaserPointer(long key, String to) implements Serializable {}

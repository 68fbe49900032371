package newsfold.story;

/**
 * Turns a text into a vector whose direction stands for what the text says, so that reports which tell one thing in other
 * words, or in another language, come close. Stories work without one; see {@link OnnxSentenceEncoder} for one that is
 * ready.
 *
 * <p>The same text must give the same vector every time, whatever else is encoded, or stories would depend on the order of
 * batches. It is called by one thread at a time.
 */
public interface SentenceEncoder {
    /**
     * Encodes a text.
     *
     * @param text headline and opening of an article; an encoder may read as much of it as it likes
     * @return a new vector of the length this encoder always gives, not all zero unless there is nothing to say; it need not
     *     be of unit length
     */
    float[] encode(String text);
}

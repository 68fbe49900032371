package newsfold.internal.story;

import java.util.Arrays;
import java.util.List;
import newsfold.article.Article;
import newsfold.story.SentenceEncoder;

/**
 * What sentence vectors add to shared words. Where both ends of a link have a vector, its similarity is the product
 * of the two cosines, so that neither words without sense nor sense without words is enough. Between two
 * languages words say nothing, so every pair in reach is asked for its vectors alone.
 */
final class EmbeddingSimilarity {
    private static final int LONGEST = 1_200;
    private static final double MIN_SIMILARITY = 0.02;

    /** Two reports of one event in two languages are at about 0.8, of one topic at 0.5; cubed they are as words would be. */
    private static final double MIN_ABROAD = 0.5;

    private EmbeddingSimilarity() {}

    /** Returns the vector of headline and opening, of unit length, or none if there is nothing to say. */
    static float[] of(Article article, SentenceEncoder encoder) {
        String body = article.text();
        String opening = body.length() <= LONGEST ? body : body.substring(0, LONGEST);
        String text = article.title().isBlank() ? opening : article.title() + ". " + opening;
        float[] vector = encoder.encode(text).clone();
        double norm = Math.sqrt(cosine(vector, vector));
        if (!(norm > 0)) {
            return new float[0];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / norm);
        }
        return vector;
    }

    /**
     * Corrects the links of a group, and adds some to groups in other languages.
     *
     * @param nodes those the links point to by their places
     * @param before how many of them came before this one
     */
    static void weigh(PooledGroup node, List<PooledGroup> nodes, int before) {
        if (node.meaning.length == 0) {
            return;
        }
        for (int link = 0; link < node.linked.length; link++) {
            PooledGroup other = nodes.get(node.linked[link]);
            if (other.meaning.length == node.meaning.length) {
                node.similarities[link] *= (float) Math.max(MIN_SIMILARITY, cosine(node.meaning, other.meaning));
            }
        }
        if (node.language.isEmpty()) {
            return;
        }
        for (int place = 0; place < before; place++) {
            PooledGroup other = nodes.get(place);
            if (other.meaning.length != node.meaning.length
                    || other.language.isEmpty()
                    || other.language.equals(node.language)
                    || Math.abs(other.day - node.day) > StoryPool.LINK_DAYS) {
                continue;
            }
            double sense = cosine(node.meaning, other.meaning);
            if (sense >= MIN_ABROAD) {
                link(node, place, (float) (sense * sense * sense));
            }
        }
    }

    private static void link(PooledGroup node, int place, float similarity) {
        for (int link = 0; link < node.linked.length; link++) {
            if (node.linked[link] == place) {
                node.similarities[link] = Math.max(node.similarities[link], similarity);
                node.probabilities[link] = 1;
                return;
            }
        }
        int size = node.linked.length;
        node.linked = Arrays.copyOf(node.linked, size + 1);
        node.similarities = Arrays.copyOf(node.similarities, size + 1);
        node.linked[size] = place;
        node.similarities[size] = similarity;
        node.probabilities = Arrays.copyOf(node.probabilities, size + 1);
        node.probabilities[size] = 1;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

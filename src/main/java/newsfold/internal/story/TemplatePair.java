package newsfold.internal.story;

/**
 * Two groups that are messages of one template: the words are the same, but not what happened, so they are never reports of one
 * event.
 *
 * @param group id of one group
 * @param other id of the other one
 */
public record TemplatePair(String group, String other) {}

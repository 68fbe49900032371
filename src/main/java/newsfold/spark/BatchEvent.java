package newsfold.spark;

import java.io.Serializable;

/** A line of a result's events. */
record BatchEvent(String event, String id, String other) implements Serializable {}

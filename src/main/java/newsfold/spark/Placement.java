package newsfold.spark;

import java.io.Serializable;
import newsfold.verify.Relation;

/** Where an article ended up. */
record Placement(String group, boolean canonical, Relation relation) implements Serializable {}

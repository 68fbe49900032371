package newsfold.spark;

import java.io.Serializable;
import newsfold.verify.Relation;

/** Where an article ended up. */
record GroupMembership(String group, boolean canonical, Relation relation) implements Serializable {}

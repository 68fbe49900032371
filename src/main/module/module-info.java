/** Turns scraped news pages into clean articles, verified duplicate groups and stories. */
module newsfold {
    exports newsfold;
    exports newsfold.archive;
    exports newsfold.article;
    exports newsfold.boilerplate;
    exports newsfold.duplicates;
    exports newsfold.io;
    exports newsfold.report;
    exports newsfold.signature;
    exports newsfold.story;
    exports newsfold.verify;

    requires com.fasterxml.jackson.core;
    requires java.logging;
    // Lucene looks for the modules of the JDK, and warns where an image of jlink lacks them.
    requires java.management;
    requires jdk.management;
    requires jdk.unsupported;
    requires org.apache.commons.text;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.jsoup;
    requires static com.github.luben.zstd_jni;
    requires static transitive org.jspecify;
}

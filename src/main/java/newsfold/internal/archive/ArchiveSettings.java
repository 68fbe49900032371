package newsfold.internal.archive;

import newsfold.internal.Check;

/** Settings of an archive. Fixed when it is made, except {@link #keyLimit()}. */
public final class ArchiveSettings {
    private final String identity;
    private final boolean storesText;
    private final int keyLimit;

    private ArchiveSettings(Builder builder) {
        this.identity = builder.identity;
        this.storesText = builder.storesText;
        this.keyLimit = builder.keyLimit;
    }

    /**
     * Returns the default settings.
     *
     * @return the defaults
     */
    public static ArchiveSettings defaults() {
        return builder().build();
    }

    /**
     * Starts from the default settings.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns how fingerprints and keys are made.
     *
     * @return the caller's words for it
     */
    public String identity() {
        return identity;
    }

    /**
     * Tells whether the bodies of articles are kept.
     *
     * @return true by default
     */
    public boolean storesText() {
        return storesText;
    }

    /**
     * Returns how many articles a key may have before it is common.
     *
     * @return the most articles of a key that is not common, at least 1
     */
    public int keyLimit() {
        return keyLimit;
    }

    /** Collects settings. Not for sharing between threads. */
    public static final class Builder {
        private String identity = "";
        private boolean storesText = true;
        private int keyLimit = 1000;

        private Builder() {}

        /**
         * Sets how fingerprints and keys are made, such as an algorithm's number with its settings. An archive is
         * refused when this differs from what it was made with, because its keys would find nothing. Default empty.
         *
         * @param value any text of at most 1000 characters
         * @return this builder
         * @throws IllegalArgumentException if the text is longer
         */
        public Builder identity(String value) {
            Check.argument(
                    value.length() <= 1000, "identity has %d characters; use a hash beyond 1000", value.length());
            this.identity = value;
            return this;
        }

        /**
         * Sets whether the bodies of articles are kept, compressed. Without them an archive takes a fraction of the
         * disk, but archived articles cannot be compared word by word. Default true.
         *
         * @param value false to keep no bodies
         * @return this builder
         */
        public Builder storesText(boolean value) {
            this.storesText = value;
            return this;
        }

        /**
         * Sets how many articles may have a key before it is common. A common key tells little: it stems from boilerplate
         * or a much-quoted line. Of articles that share common keys only, those that share most of them are found. May
         * differ from one opening to the next. Default 1000.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder keyLimit(int value) {
            Check.argument(value >= 1, "keyLimit must be at least 1, got %d", value);
            this.keyLimit = value;
            return this;
        }

        /**
         * Builds the settings.
         *
         * @return the settings
         */
        public ArchiveSettings build() {
            return new ArchiveSettings(this);
        }
    }
}

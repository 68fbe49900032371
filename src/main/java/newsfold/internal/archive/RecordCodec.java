package newsfold.internal.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.article.Block;
import newsfold.article.PageKind;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.ByteReader;
import newsfold.internal.ByteWriter;
import newsfold.internal.PageAddress;
import newsfold.story.Story;
import newsfold.verify.Match;
import newsfold.verify.Passage;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/** Values to bytes and back. The order of fields and the places in the two lists are on disk: only ever append. */
final class RecordCodec {
    private static final List<Block.Kind> KINDS = List.of(
            Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.LIST_ITEM, Block.Kind.QUOTE, Block.Kind.TABLE_ROW);
    private static final List<Relation> RELATIONS = List.of(
            Relation.EXACT,
            Relation.NEAR_DUPLICATE,
            Relation.UPDATED,
            Relation.CONTAINS,
            Relation.CONTAINED_IN,
            Relation.SHARES_PASSAGE,
            Relation.NONE,
            Relation.UPDATED_BY,
            Relation.SAME_TEMPLATE);

    /** Before the years that a time of fetch may have. */
    private static final long NOT_FETCHED = Long.MIN_VALUE;

    private static final int NO_DATE = 0;
    private static final int DAY = 1;
    private static final int TIME = 2;

    private static final List<PageKind> PAGE_KINDS = List.of(PageKind.values());

    private RecordCodec() {}

    /** Returns the identity that is known without being written. */
    private static String derived(Article article) {
        return article.url().flatMap(PageAddress::identity).orElse("");
    }

    static byte[] article(Article article, boolean withBody) {
        ByteWriter out = new ByteWriter();
        out.writeString(article.id());
        out.writeOptional(article.url());
        out.writeOptional(article.site());
        out.writeString(article.title());
        out.writeOptional(article.author());
        date(out, article.published());
        date(out, article.updated());
        out.writeOptional(article.language());
        List<Block> body = withBody ? article.body() : List.of();
        out.writeUnsigned(body.size());
        for (Block block : body) {
            out.writeByte(KINDS.indexOf(block.kind()));
            out.writeString(block.text());
        }
        // Only what is known: earlier versions wrote nothing here, and pass over what follows the body.
        Optional<String> page =
                article.page().filter(identity -> !derived(article).equals(identity));
        Optional<String> canonicalUrl = article.canonicalUrl();
        boolean kind = article.kind() != PageKind.ARTICLE;
        if (article.fetched().isPresent() || canonicalUrl.isPresent() || page.isPresent() || kind) {
            out.writeSigned(article.fetched().map(Instant::getEpochSecond).orElse(NOT_FETCHED));
            out.writeUnsigned(article.fetched().map(Instant::getNano).orElse(0));
        }
        if (canonicalUrl.isPresent() || page.isPresent() || kind) {
            out.writeOptional(canonicalUrl);
        }
        if (page.isPresent() || kind) {
            out.writeOptional(page);
        }
        if (kind) {
            out.writeByte(PAGE_KINDS.indexOf(article.kind()));
            out.writeString(article.kindReason());
        }
        return out.toBytes();
    }

    /** Returns what reading gives back of an article that was written. Its texts are not copied. */
    static Article kept(Article article, boolean withBody) {
        Article.Builder kept = Article.builder(article.id())
                .url(article.url().orElse(null))
                .site(article.site().orElse(null))
                .title(article.title())
                .author(article.author().orElse(null))
                .published(article.published().orElse(null))
                .updated(article.updated().orElse(null))
                .language(article.language().orElse(null))
                .fetched(article.fetched().orElse(null))
                .canonicalUrl(article.canonicalUrl().orElse(null))
                .page(article.page()
                        .filter(identity -> !derived(article).equals(identity))
                        .orElse(null));
        if (article.kind() != PageKind.ARTICLE) {
            kept.kind(article.kind(), article.kindReason());
        }
        return kept.body(withBody ? article.body() : List.of()).build();
    }

    static Article article(byte[] bytes) throws IOException {
        return decode("article", bytes, RecordCodec::article);
    }

    private static Article article(ByteReader in) throws IOException {
        Article.Builder article = Article.builder(in.readString())
                .url(in.readOptional().orElse(null))
                .site(in.readOptional().orElse(null))
                .title(in.readString())
                .author(in.readOptional().orElse(null))
                .published(date(in).orElse(null))
                .updated(date(in).orElse(null))
                .language(in.readOptional().orElse(null));
        int blocks = in.readCount();
        List<Block> body = new ArrayList<>(blocks);
        for (int i = 0; i < blocks; i++) {
            Block.Kind kind = at(KINDS, in.readByte());
            body.add(new Block(kind, in.readString()));
        }
        if (in.hasMore()) {
            long seconds = in.readSigned();
            int nanos = in.readInt();
            article.fetched(seconds == NOT_FETCHED ? null : Instant.ofEpochSecond(seconds, nanos));
        }
        if (in.hasMore()) {
            article.canonicalUrl(in.readOptional().orElse(null));
        }
        if (in.hasMore()) {
            article.page(in.readOptional().orElse(null));
        }
        if (in.hasMore()) {
            PageKind kind = at(PAGE_KINDS, in.readByte());
            article.kind(kind, in.hasMore() ? in.readString() : "");
        }
        return article.body(body).build();
    }

    /** Returns the id, which comes first, without reading the rest. */
    static String articleId(byte[] bytes) throws IOException {
        return decode("article", bytes, ByteReader::readString);
    }

    static StoredRecord group(DuplicateGroup group) {
        ByteWriter out = new ByteWriter();
        out.writeString(group.id());
        out.writeString(group.canonical());
        out.writeUnsigned(group.members().size());
        List<String> links = new ArrayList<>();
        for (Member member : group.members()) {
            links.add(member.id());
            out.writeString(member.id());
            out.writeByte(RELATIONS.indexOf(member.relation()));
            out.writeDouble(member.jaccard());
            out.writeDouble(member.containment());
            out.writeDouble(member.containmentOfCanonical());
            passages(out, member.passages());
        }
        out.writeString(group.reason());
        return StoredRecord.of(group.id(), links, out.toBytes());
    }

    static DuplicateGroup group(byte[] bytes) throws IOException {
        return decode("group", bytes, RecordCodec::group);
    }

    private static DuplicateGroup group(ByteReader in) throws IOException {
        String id = in.readString();
        String canonical = in.readString();
        int count = in.readCount();
        List<Member> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            members.add(Member.of(
                    in.readString(),
                    at(RELATIONS, in.readByte()),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    passages(in)));
        }
        return new DuplicateGroup(id, canonical, in.hasMore() ? in.readString() : "", members);
    }

    static byte[] bytes(Match match) {
        ByteWriter out = new ByteWriter();
        out.writeString(match.a());
        out.writeString(match.b());
        out.writeByte(RELATIONS.indexOf(match.relation()));
        out.writeDouble(match.jaccard());
        out.writeDouble(match.containmentOfA());
        out.writeDouble(match.containmentOfB());
        passages(out, match.passages());
        return out.toBytes();
    }

    /** Returns the same id for both orders of two articles. */
    static String matchId(String a, String b) {
        // The length keeps apart pairs whose ids contain the separator.
        return a.compareTo(b) <= 0 ? a + '\n' + b + '\n' + a.length() : b + '\n' + a + '\n' + b.length();
    }

    static String versionId(String article, int number) {
        return article + '\n' + number;
    }

    static int numberOfVersion(String versionId) {
        return Integer.parseInt(versionId.substring(versionId.lastIndexOf('\n') + 1));
    }

    static Match match(StoredRecord rec) throws IOException {
        return rec instanceof StoredRecord.OfMatch of ? of.match : match(rec.bytes());
    }

    static Match match(byte[] bytes) throws IOException {
        return decode("match", bytes, RecordCodec::match);
    }

    private static Match match(ByteReader in) throws IOException {
        return Match.of(
                in.readString(),
                in.readString(),
                at(RELATIONS, in.readByte()),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                passages(in));
    }

    static StoredRecord story(Story story) {
        ByteWriter out = new ByteWriter();
        out.writeString(story.id());
        out.writeString(story.label());
        strings(out, story.keywords());
        date(out, story.first());
        date(out, story.last());
        strings(out, story.groups());
        out.writeString(story.representative());
        // Of a group that is alone nothing need be told, and earlier versions told nothing of any.
        Map<String, Double> probabilities = story.probabilities();
        if (story.groups().size() > 1 && !probabilities.isEmpty()) {
            for (String group : story.groups()) {
                out.writeDouble(probabilities.getOrDefault(group, Double.NaN));
            }
        }
        return StoredRecord.of(story.id(), story.groups(), out.toBytes());
    }

    static Story story(byte[] bytes) throws IOException {
        return decode("story", bytes, RecordCodec::story);
    }

    private static Story story(ByteReader in) throws IOException {
        String id = in.readString();
        String label = in.readString();
        List<String> keywords = strings(in);
        Optional<ArticleDate> first = date(in);
        Optional<ArticleDate> last = date(in);
        List<String> groups = strings(in);
        String representative = in.readString();
        Map<String, Double> probabilities = new HashMap<>();
        if (in.hasMore()) {
            for (String group : groups) {
                double probability = in.readDouble();
                if (!Double.isNaN(probability)) {
                    probabilities.put(group, probability);
                }
            }
        }
        return Story.of(id, label, keywords, first, last, groups, probabilities, representative);
    }

    /** Returns the record with its links, which stand in its content. */
    static StoredRecord rec(RecordKind kind, String id, byte[] bytes) throws IOException {
        return switch (kind) {
            case GROUP ->
                StoredRecord.of(
                        id, group(bytes).members().stream().map(Member::id).toList(), bytes);
            case MATCH -> {
                Match match = match(bytes);
                yield StoredRecord.of(id, List.of(match.a(), match.b()), bytes);
            }
            case STORY -> StoredRecord.of(id, story(bytes).groups(), bytes);
            case VERSION -> StoredRecord.of(id, List.of(articleId(bytes)), bytes);
            case BLOB, BATCH -> StoredRecord.of(id, List.of(), bytes);
        };
    }

    private interface Decoder<T> {
        T read(ByteReader in) throws IOException;
    }

    /** Bytes of a damaged file may say anything, also what the value refuses. */
    private static <T> T decode(String what, byte[] bytes, Decoder<T> decoder) throws IOException {
        try {
            return decoder.read(new ByteReader(bytes));
        } catch (IOException | RuntimeException e) {
            throw new IOException("an archived " + what + " is damaged: " + e.getMessage() + "; run archive verify", e);
        }
    }

    private static void strings(ByteWriter out, List<String> values) {
        out.writeUnsigned(values.size());
        values.forEach(out::writeString);
    }

    private static List<String> strings(ByteReader in) throws IOException {
        int count = in.readCount();
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(in.readString());
        }
        return values;
    }

    private static void passages(ByteWriter out, List<Passage> passages) {
        out.writeUnsigned(passages.size());
        for (Passage passage : passages) {
            out.writeUnsigned(passage.startA());
            out.writeUnsigned(passage.endA());
            out.writeUnsigned(passage.startB());
            out.writeUnsigned(passage.endB());
            out.writeUnsigned(passage.shingles());
        }
    }

    private static List<Passage> passages(ByteReader in) throws IOException {
        int count = in.readCount();
        List<Passage> passages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            passages.add(new Passage(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt()));
        }
        return passages;
    }

    private static void date(ByteWriter out, Optional<ArticleDate> date) {
        @Nullable ArticleDate value = date.orElse(null);
        if (value == null) {
            out.writeByte(NO_DATE);
        } else if (value.isDayOnly()) {
            out.writeByte(DAY);
            out.writeSigned(value.day().toEpochDay());
        } else {
            // The text form is the only way to the offset, and the offset is part of the value.
            OffsetDateTime time = OffsetDateTime.parse(value.toString());
            out.writeByte(TIME);
            out.writeSigned(time.toEpochSecond());
            out.writeUnsigned(time.getNano());
            out.writeSigned(time.getOffset().getTotalSeconds());
        }
    }

    private static Optional<ArticleDate> date(ByteReader in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case NO_DATE -> Optional.empty();
            case DAY -> Optional.of(ArticleDate.of(LocalDate.ofEpochDay(in.readSigned())));
            case TIME -> {
                Instant instant = Instant.ofEpochSecond(in.readSigned(), in.readInt());
                ZoneOffset offset = ZoneOffset.ofTotalSeconds(Math.toIntExact(in.readSigned()));
                yield Optional.of(ArticleDate.of(instant.atOffset(offset)));
            }
            default -> throw new IOException("unknown kind of date " + kind);
        };
    }

    private static <T> T at(List<T> values, int place) throws IOException {
        if (place >= values.size()) {
            throw new IOException("unknown code " + place);
        }
        return values.get(place);
    }
}

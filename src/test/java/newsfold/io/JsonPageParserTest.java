package newsfold.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import newsfold.article.Page;
import org.junit.jupiter.api.Test;

class JsonPageParserTest {
    @Test
    void fieldsOfNewsPleaseAreKnown() throws BadRecordException {
        Page page = parse(
                "{\"authors\":[\"Ana Ruiz\",{\"name\":\"Bo Lind\"}],\"date_download\":\"2026-03-04 10:00:00\",\"date_modify\":\"None\","
                        + "\"date_publish\":\"2026-03-03 18:12:00\",\"language\":\"en\",\"source_domain\":\"www.a.example\","
                        + "\"maintext\":\"Some words.\",\"title\":\"T\",\"url\":\"https://www.a.example/1\"}");
        assertEquals("https://www.a.example/1", page.id());
        assertEquals("Some words.", page.content());
        assertEquals("2026-03-03T18:12:00Z", page.published().orElseThrow().toString());
        assertEquals(Instant.parse("2026-03-04T10:00:00Z"), page.fetched().orElseThrow());
        assertEquals("a.example", page.site().orElseThrow());
        assertEquals("Ana Ruiz, Bo Lind", page.author().orElseThrow());
        assertEquals(Map.of("date_modify", "\"None\""), page.extra());
    }

    @Test
    void fieldsOfTrafilaturaAreKnown() throws BadRecordException {
        Page page = parse(
                "{\"title\":\"T\",\"author\":\"A\",\"hostname\":\"a.example\",\"date\":\"2026-03-03\",\"id\":null,"
                        + "\"raw_text\":\"raw\",\"text\":\"Some words.\",\"sitename\":\"The A\",\"source\":\"https://a.example/1\","
                        + "\"url\":\"https://a.example/1\",\"language\":null}");
        assertEquals("https://a.example/1", page.id());
        assertEquals("Some words.", page.content());
        assertEquals("2026-03-03", page.published().orElseThrow().toString());
        assertEquals("a.example", page.site().orElseThrow());
    }

    @Test
    void theSourceOfARecordIsItsAddressWhereItNamesAPage() throws BadRecordException {
        Page page =
                parse("{\"id\":null,\"text\":\"Some words.\",\"source\":\"https://a.example/1\",\"author\":\"None\","
                        + "\"date\":\"NaT\",\"source-hostname\":\"The A\"}");
        assertEquals("https://a.example/1", page.id());
        assertEquals("https://a.example/1", page.url().orElseThrow());
        assertTrue(page.author().isEmpty() && page.published().isEmpty());
        Page other = parse("{\"id\":\"7\",\"text\":\"Some words.\",\"source\":\"https://a.example/\",\"author\":"
                + "\"https://a.example/staff/ana\"}");
        assertTrue(other.url().isEmpty() && other.author().isEmpty());
        assertEquals("https://a.example/", other.site().orElseThrow());
    }

    @Test
    void fieldsOfNewsApiAreKnownAndTheOutletIsTheSiteWhereThereIsNoAddress() throws BadRecordException {
        String fields =
                "\"source\":{\"id\":null,\"name\":\"The A\"},\"title\":\"T\",\"publishedAt\":\"2026-03-03T18:12:00Z\","
                        + "\"content\":\"Some words.\"";
        Page page = parse("{\"url\":\"https://a.example/1\"," + fields + "}");
        assertEquals("Some words.", page.content());
        assertEquals("2026-03-03T18:12:00Z", page.published().orElseThrow().toString());
        assertTrue(page.site().isEmpty(), "that of the address");
        assertEquals("The A", parse("{\"id\":\"1\"," + fields + "}").site().orElseThrow());
    }

    @Test
    void aHitOfElasticsearchIsThePageInIt() throws BadRecordException {
        Page page = parse("{\"_index\":\"n\",\"_id\":\"7\",\"_source\":{\"title\":\"T\",\"text\":\"Some words.\"}}");
        assertEquals("7", page.id());
        assertEquals("Some words.", page.content());
    }

    @Test
    void bodiesInPartsAreJoined() throws BadRecordException {
        assertEquals(
                "One.\n\nTwo.", parse("{\"id\":1,\"text\":[\"One.\",\"Two.\"]}").content());
        assertEquals(
                "Sum.\n\nHead\n\nPar.",
                parse(
                                "{\"id\":1,\"body\":{\"summary\":[\"Sum.\"],\"sections\":[{\"headline\":[\"Head\"],\"paragraphs\":[\"Par.\"]}]}}")
                        .content());
    }

    @Test
    void contentUnderANameOfOthersIsReadAsWhatItIs() throws BadRecordException {
        assertTrue(parse("{\"id\":1,\"content\":\"<p>One</p>\"}").isHtml());
        assertFalse(parse("{\"id\":1,\"content\":\"One < two\"}").isHtml());
        assertFalse(parse("{\"id\":1,\"text\":\"<p>One</p>\"}").isHtml());
    }

    @Test
    void ofSeveralNamesOursCountsInAnyOrderAndTheOthersAreKept() throws BadRecordException {
        for (String line : new String[] {
            "{\"id\":\"a\",\"date\":\"2026-03-03\",\"published\":\"2026-03-04\",\"body\":\"b\",\"text\":\"t\"}",
            "{\"text\":\"t\",\"body\":\"b\",\"published\":\"2026-03-04\",\"date\":\"2026-03-03\",\"id\":\"a\"}"
        }) {
            Page page = parse(line);
            assertEquals("t", page.content());
            assertEquals("2026-03-04", page.published().orElseThrow().toString());
            assertEquals(Map.of("date", "\"2026-03-03\"", "body", "\"b\""), page.extra());
        }
    }

    @Test
    void datesAsNumbersObjectsAndListsAreUnderstood() throws BadRecordException {
        for (String date : new String[] {
            "1772618400.5",
            "1772618400500",
            "{\"$date\":\"2026-03-04T10:00:00.500Z\"}",
            "{\"$date\":1772618400500}",
            "{\"$date\":{\"$numberLong\":\"1772618400500\"}}",
            "[\"2026-03-04T10:00:00.500Z\"]"
        }) {
            Page page = parse("{\"id\":1,\"text\":\"t\",\"published\":" + date + "}");
            assertEquals(
                    "2026-03-04T10:00:00.5Z",
                    page.published().map(Object::toString).orElse("unread"),
                    date);
        }
    }

    @Test
    void aHintThatCannotBeReadIsKeptAsideAndTheLineStays() throws BadRecordException {
        Page page = parse(
                "{\"_id\":{\"$oid\":\"65f\"},\"text\":\"t\",\"title\":[\"T\",\"U\"],\"language\":{\"x\":1},"
                        + "\"published\":\"+999999999-12-31T23:59:59Z\",\"fetched\":\"-999999999-01-01T00:00:00Z\",\"site\":true}");
        assertEquals("65f", page.id());
        assertEquals("T", page.title().orElseThrow());
        assertTrue(page.published().isEmpty()
                && page.fetched().isEmpty()
                && page.site().isEmpty());
        assertEquals(4, page.extra().size(), page.extra().toString());
    }

    @Test
    void numbersOfAnySizeAreKeptAsideAsTheyAreWritten() throws BadRecordException {
        String numbers = "[1.50,-0,2.5E+3999999999,1111111111111E111111111111,{\"x\":12345678901234567890123}]";
        Page page = parse("{\"id\":\"a\",\"text\":\"t\",\"score\":2e9999999999,\"scores\":" + numbers
                + ",\"published\":9e9999999999}");
        assertEquals("2e9999999999", page.extra().get("score"));
        assertEquals(numbers, page.extra().get("scores"));
        assertTrue(page.published().isEmpty());
    }

    @Test
    void aRejectNamesTheFieldsThatItFound() {
        assertEquals(
                "neither html nor text; other fields: headlines, blob",
                assertThrows(BadRecordException.class, () -> parse("{\"id\":1,\"headlines\":[],\"blob\":{}}"))
                        .getMessage());
    }

    @Test
    void idsThatDifferInLoneSurrogatesBecomeOne() throws BadRecordException {
        assertEquals("x\uFFFD", parse("{\"id\":\"x\\ud800\",\"text\":\"t\"}").id());
        assertEquals("x\uFFFD", parse("{\"id\":\"x\\udc00\",\"text\":\"t\"}").id());
    }

    private static Page parse(String line) throws BadRecordException {
        byte[] bytes = line.getBytes(UTF_8);
        return JsonPageParser.parse(bytes, 0, bytes.length, "x.jsonl", 1, new FieldNames(), new ReadAccounts());
    }
}

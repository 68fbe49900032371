package newsfold.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import newsfold.internal.Json;
import newsfold.internal.LoneSurrogates;
import newsfold.report.Summary;

/** Writes {@code summary.json}, indented for people. */
final class SummaryJson {
    private SummaryJson() {}

    static void write(Summary summary, OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = Json.factory().createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, Long> count : summary.counts().entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("stages");
            for (Summary.Stage stage : summary.stages()) {
                json.writeStartObject();
                json.writeStringField("stage", stage.name());
                json.writeNumberField("millis", stage.millis());
                json.writeNumberField("bytes", stage.bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (String note : summary.notes()) {
                json.writeString(LoneSurrogates.replace(note));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}

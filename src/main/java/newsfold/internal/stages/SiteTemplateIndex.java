package newsfold.internal.stages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which sites an archive has templates of.
 *
 * @param batches how many batches were learnt from
 * @param lastBatches the last batch with pages of each site
 */
record SiteTemplateIndex(int batches, SortedMap<String, Integer> lastBatches) {
    /** Version 1 was one piece with all templates. */
    private static final int VERSION = 2;

    static final SiteTemplateIndex EMPTY = new SiteTemplateIndex(0, new TreeMap<>());

    SiteTemplateIndex {
        lastBatches = Collections.unmodifiableSortedMap(new TreeMap<>(lastBatches));
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(batches);
            out.writeInt(lastBatches.size());
            for (Map.Entry<String, Integer> site : lastBatches.entrySet()) {
                // Not writeUTF, which ends at 65,535 bytes.
                byte[] name = site.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
                out.writeInt(site.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SiteTemplateIndex fromBytes(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("the archive's list of sites has version " + version
                        + ", this library reads version " + VERSION + "; open it with the version that wrote it");
            }
            int batches = in.readInt();
            int count = in.readInt();
            SortedMap<String, Integer> sites = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new IOException("the archive's list of sites is damaged: a name of " + length + " bytes");
                }
                String site = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                sites.put(site, in.readInt());
            }
            return new SiteTemplateIndex(batches, sites);
        } catch (EOFException e) {
            throw new IOException("the archive's list of sites is damaged", e);
        }
    }
}

package newsfold.internal.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PersonNamesTest {
    @Test
    void namesAreReadWithoutRolesDatesAddressesAndOtherCredits() {
        String[][] lines = {
            {"Byron Kelly", "Byron Kelly"},
            {"By Theresa Okafor Feb 3, 2025", "Theresa Okafor"},
            {"By Mara Lindqvist, Harbour Correspondent", "Mara Lindqvist"},
            {"By Mara Lindqvist and Tom Reed", "Mara Lindqvist, Tom Reed"},
            {"Trine Holm og Tor Reimer", "Trine Holm, Tor Reimer"},
            {"José Ortega y Gasset", "José Ortega y Gasset"},
            {"tips@tidewater.example (Mara Lindqvist)", "Mara Lindqvist"},
            {"Written by Mara Lindqvist in Culture", "Mara Lindqvist"},
            {"Von Mara Lindqvist | 14:07 Uhr", "Mara Lindqvist"},
            {"11.12.2025 - Mara Lindqvist", "Mara Lindqvist"},
            {"Por Ana Ruiz / Sevilla", "Ana Ruiz"},
            {"Geschreven door Mara Lindqvist op 9 maart 2026", "Mara Lindqvist"},
            {"Av Mara Lindqvist den 9 mars 2026", "Mara Lindqvist"},
            {"Door Jan op de Beek", "Jan op de Beek"},
            {"Mara Lindqvist, PhD, RN", "Mara Lindqvist, PhD, RN"},
            {"By Mara Lindqvist. Reviewed by Tom Reed", "Mara Lindqvist"},
            {"Photo: Fred Person/AP", ""},
            {"来源：港湾日报 作者：马丽 编辑：王强", "马丽"},
            {"김민수 기자", "김민수"},
            {"كتب: سامي نور", "سامي نور"}
        };
        for (String[] line : lines) {
            assertEquals(line[1], String.join(", ", PersonNames.read(line[0])), line[0]);
        }
        for (String other : new String[] {"Read More", "Internet Privacy", "Courier Staff", "Twitter"}) {
            assertTrue(!PersonNames.isPerson(other), other);
        }
    }
}

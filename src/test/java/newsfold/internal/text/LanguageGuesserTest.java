package newsfold.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import newsfold.DefaultLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuesserTest {
    @RegisterExtension
    final DefaultLocale locale = new DefaultLocale();

    private final LanguageGuesser guesser = new LanguageGuesser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The council said on Monday that the bridge would be closed for two weeks after the storm.",
                "de|Der Stadtrat teilte am Montag mit, dass die Brücke nach dem Sturm für zwei Wochen gesperrt wird.",
                "fr|Le conseil municipal a annoncé lundi que le pont sera fermé pendant deux semaines après la tempête.",
                "es|El ayuntamiento anunció el lunes que el puente estará cerrado durante dos semanas por la tormenta.",
                "pt|A câmara municipal anunciou na segunda-feira que a ponte não vai abrir durante duas semanas.",
                "it|Il consiglio comunale ha annunciato lunedì che il ponte sarà chiuso per due settimane dopo la tempesta.",
                "nl|De gemeenteraad heeft maandag gezegd dat de brug na de storm twee weken dicht zal zijn.",
                "sv|Kommunen meddelade på måndagen att bron kommer att vara stängd i två veckor efter stormen, och inte mer än så.",
                "da|Kommunen oplyste mandag, at broen efter stormen vil være lukket i to uger, og at der ikke bliver kørt over den.",
                "no|Kommunen opplyste mandag at broen blir stengt i to uker etter stormen, og at det ikke går busser over den nå.",
                "fi|Kaupunki kertoi maanantaina, että silta on suljettu kaksi viikkoa myrskyn jälkeen ja että se avataan kun se on korjattu.",
                "pl|Rada miasta poinformowała w poniedziałek, że most będzie zamknięty przez dwa tygodnie, ale nie dla pieszych.",
                "cs|Městská rada v pondělí oznámila, že most bude po bouři na dva týdny uzavřen, ale jen pro auta.",
                "sk|Mestská rada v pondelok oznámila, že most bude po búrke na dva týždne zatvorený, ale len pre autá, ktoré sú ťažké.",
                "ro|Consiliul local a anunțat luni că podul va fi închis pentru două săptămâni după furtună și că nu este sigur.",
                "hu|A városi tanács hétfőn közölte, hogy a híd a vihar után két hétig zárva lesz, és nem is nyitják meg.",
                "tr|Belediye pazartesi günü köprünün fırtına nedeniyle iki hafta kapalı olacağını ve bunun çok gerekli olduğunu söyledi.",
                "id|Dewan kota mengatakan pada hari Senin bahwa jembatan itu akan ditutup karena badai dan tidak dapat dilewati.",
                "vi|Hội đồng thành phố cho biết hôm thứ Hai rằng cây cầu sẽ bị đóng cửa trong hai tuần sau cơn bão.",
                "ca|L'ajuntament va anunciar dilluns que el pont estarà tancat durant dues setmanes amb motiu de la tempesta, i també els dies festius.",
                "hr|Gradsko vijeće je u ponedjeljak objavilo da će most biti zatvoren dva tjedna nakon oluje, što nije bilo očekivano.",
                "ru|Городской совет сообщил в понедельник, что мост будет закрыт на две недели после шторма.",
                "uk|Міська рада повідомила в понеділок, що міст буде закритий на два тижні після шторму, але не для пішоходів.",
                "bg|Общинският съвет съобщи в понеделник, че мостът ще бъде затворен за две седмици след бурята.",
                "el|Το δημοτικό συμβούλιο ανακοίνωσε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή για δύο εβδομάδες.",
                "ar|أعلن مجلس المدينة يوم الاثنين أن الجسر سيغلق لمدة أسبوعين بعد العاصفة التي ضربت المنطقة.",
                "fa|شورای شهر روز دوشنبه اعلام کرد که این پل برای دو هفته بسته می شود و باز شدن آن به هوا بستگی دارد.",
                "he|מועצת העיר הודיעה ביום שני כי הגשר ייסגר לשבועיים בעקבות הסערה.",
                "hi|नगर परिषद ने सोमवार को कहा कि तूफान के बाद पुल दो सप्ताह के लिए बंद रहेगा।",
                "zh|市议会星期一宣布，暴风雨过后，这座桥将关闭两个星期。",
                "ja|市議会は月曜日、嵐のため橋を二週間閉鎖すると発表した。",
                "ko|시의회는 월요일 폭풍 이후 다리를 두 주 동안 폐쇄한다고 밝혔다.",
                "th|สภาเมืองประกาศเมื่อวันจันทร์ว่าสะพานจะปิดเป็นเวลาสองสัปดาห์",
                "ka|საქალაქო საბჭომ ორშაბათს განაცხადა, რომ ხიდი ორი კვირით დაიკეტება."
            })
    void tellsThePlainSentence(String language, String text) {
        assertEquals(Optional.of(language), guesser.guess(text));
    }

    @Test
    void aMenuHasNoLanguage() {
        assertEquals(Optional.empty(), guesser.guess("Sport\nPolitik\nVideo\nPodcast"));
        assertEquals(Optional.empty(), guesser.guess(""));
        assertEquals(Optional.empty(), guesser.guess("12:30 -- 4/5 \u0000 \ud800"));
    }

    @Test
    void foreignNamesDoNotHideTheScript() {
        assertEquals(Optional.of("ja"), guesser.guess("米Appleは、iPhoneとMacの新しいモデルを発表した。"));
    }

    @Test
    void aTurkishHostChangesNothing() {
        locale.setTurkish();
        assertEquals(
                Optional.of("en"),
                guesser.guess("IT IS SAID THAT THE LIGHTS IN THE CITY WILL NOT BE TURNED ON AGAIN."));
    }

    @Test
    void endlessTextIsReadOnlyAtItsHead() {
        String endless = "The dog and the cat are in the house. ".repeat(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(Optional.of("en"), guesser.guess(endless)));
    }
}

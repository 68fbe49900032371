package newsfold.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.story.Story;
import org.junit.jupiter.api.Test;

/** Invented reports in languages with rich forms: of two fires in two towns, and of something else in one of the towns. */
class StoryLanguagesTest {
    private static final String[][] REPORTS = {
        {
            "de",
            "brand",
            "Großbrand in Lindauer Lagerhalle",
            "Bei einem Großbrand in einer Lagerhalle am Lindauer Hafen sind in der Nacht zum Dienstag zwei Feuerwehrleute"
                    + " verletzt worden. Die Halle der Spedition Bergmann brannte vollständig aus. Die Polizei schätzt den"
                    + " Schaden auf drei Millionen Euro. Anwohner mussten wegen giftiger Rauchgase Fenster geschlossen halten."
        },
        {
            "de",
            "brand",
            "Feuer zerstört Spedition – Polizei ermittelt",
            "Nach dem Feuer in der Spedition Bergmann in Lindau ermittelt die Polizei wegen Brandstiftung. Die Lagerhallen"
                    + " am Hafen wurden zerstört, zwei Feuerwehrmänner verletzt. Den Schaden schätzen Ermittler auf drei"
                    + " Millionen Euro. Zeugen wollen vor dem Brand einen Lastwagen gesehen haben."
        },
        {
            "de",
            "wahl",
            "Lindau wählt neue Bürgermeisterin",
            "Karin Obermaier wird neue Bürgermeisterin von Lindau. Die Kandidatin der Freien Wähler setzte sich in der"
                    + " Stichwahl mit 54 Prozent gegen Amtsinhaber Jürgen Holz durch. Die Wahlbeteiligung lag bei 48 Prozent."
        },
        {
            "de",
            "wahl",
            "Stichwahl: Obermaier schlägt Amtsinhaber Holz",
            "In der Stichwahl um das Amt des Bürgermeisters hat Karin Obermaier den Amtsinhaber Jürgen Holz geschlagen."
                    + " Auf die Kandidatin der Freien Wähler entfielen 54 Prozent der Stimmen. Holz gratulierte am Abend."
        },
        {
            "es",
            "incendio",
            "Un incendio arrasa un almacén del puerto de Vigo",
            "Un incendio arrasó en la madrugada del martes el almacén de la empresa conservera Rías Altas en el puerto de"
                    + " Vigo. Dos bomberos resultaron heridos. Los vecinos tuvieron que cerrar las ventanas por el humo tóxico."
                    + " Las pérdidas superan los tres millones de euros."
        },
        {
            "es",
            "incendio",
            "La policía investiga el fuego en la conservera",
            "La policía investiga si el fuego que destruyó los almacenes de la conservera Rías Altas en Vigo fue provocado."
                    + " Los dos bomberos heridos siguen hospitalizados. La empresa calcula pérdidas de tres millones de euros"
                    + " en el puerto."
        },
        {
            "es",
            "huelga",
            "Los estibadores de Vigo convocan una huelga",
            "Los sindicatos de estibadores convocaron una huelga indefinida a partir del lunes contra el nuevo convenio"
                    + " colectivo. La patronal ofrece una subida salarial del dos por ciento, que los trabajadores rechazan."
        },
        {
            "es",
            "huelga",
            "Huelga de estibadores: la patronal mejora su oferta",
            "La patronal mejoró su oferta salarial para evitar la huelga indefinida de los estibadores. Los sindicatos"
                    + " estudian la propuesta sobre el convenio colectivo antes del lunes."
        },
        {
            "fr",
            "incendie",
            "Un incendie ravage un entrepôt à Lorient",
            "Un violent incendie a ravagé mardi l'entrepôt de la conserverie Le Goff sur le port de Lorient. Deux pompiers"
                    + " ont été blessés. Les riverains ont dû se confiner à cause des fumées toxiques. Les dégâts sont estimés"
                    + " à trois millions d'euros."
        },
        {
            "fr",
            "incendie",
            "Conserverie détruite : la piste criminelle étudiée",
            "Les enquêteurs étudient la piste criminelle après l'incendie de la conserverie Le Goff à Lorient. L'entrepôt du"
                    + " port a été détruit et deux pompiers blessés. Un camion aurait été aperçu avant le feu."
        },
        {
            "fr",
            "musee",
            "Le musée de Lorient acquiert un tableau de Gauguin",
            "Le musée des beaux-arts a acquis un tableau inédit de Paul Gauguin, peint en Bretagne en 1889. La toile, achetée"
                    + " aux enchères grâce à un mécène, sera exposée dès septembre."
        },
        {
            "fr",
            "musee",
            "Un Gauguin inédit exposé en septembre",
            "La toile inédite de Gauguin achetée aux enchères par le musée des beaux-arts sera exposée en septembre. Le"
                    + " tableau peint en Bretagne en 1889 a été financé par un mécène."
        },
        {
            "ru",
            "пожар",
            "В порту Выборга сгорел склад",
            "Крупный пожар уничтожил склад рыбоконсервного завода «Балтика» в порту Выборга в ночь на вторник. Двое пожарных"
                    + " пострадали. Жителей просили закрыть окна из-за токсичного дыма. Ущерб оценивают в три миллиона."
        },
        {
            "ru",
            "пожар",
            "Полиция проверяет версию поджога завода",
            "Полиция проверяет версию поджога после пожара на складе завода «Балтика» в Выборге. Склады в порту уничтожены,"
                    + " двое пострадавших пожарных остаются в больнице. Свидетели видели грузовик."
        },
        {
            "ru",
            "мост",
            "Движение по новому мосту через Вуоксу открыто",
            "Губернатор открыл движение по новому мосту через Вуоксу. Строительство моста длилось четыре года и обошлось"
                    + " бюджету в девять миллиардов. По мосту сможет проезжать до двадцати тысяч машин в сутки."
        },
        {
            "ru",
            "мост",
            "Новый мост строили четыре года",
            "Открытие нового моста через Вуоксу ждали четыре года. Строители сдали мост, который обошёлся бюджету в девять"
                    + " миллиардов; ежедневно здесь проедет двадцать тысяч машин, сообщил губернатор."
        }
    };

    private static List<StoryInput> reports() {
        List<StoryInput> inputs = new ArrayList<>();
        for (int i = 0; i < REPORTS.length; i++) {
            inputs.add(StoryInput.of(Article.builder("%02d-%s-%s".formatted(i, REPORTS[i][0], REPORTS[i][1]))
                    .language(REPORTS[i][0])
                    .title(REPORTS[i][2])
                    .text(REPORTS[i][3])
                    .published(ArticleDate.of(LocalDate.of(2024, 9, 3).plusDays(i % 2)))
                    .build()));
        }
        return inputs;
    }

    /** Returns the stories of these reports as "language-event" of each group, and fails if one has a stranger. */
    private static Map<String, Integer> sizes(List<Story> stories) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Story story : stories) {
            List<String> events = story.groups().stream()
                    .map(group -> group.substring(3))
                    .distinct()
                    .toList();
            if (story.groups().stream().anyMatch(group -> !group.startsWith("noise"))) {
                assertEquals(1, events.size(), story::toString);
                sizes.merge(events.get(0), story.groups().size(), Math::max);
            }
        }
        return sizes;
    }

    @Test
    void reportsOfOneEventComeTogetherInEachLanguageAndInAllAtOnce() {
        List<StoryInput> all = reports();
        for (String language : List.of("de", "es", "fr", "ru")) {
            List<StoryInput> own = all.stream()
                    .filter(input -> input.group().startsWith(language, 3))
                    .toList();
            sizes(new StoryClusterer().cluster(own))
                    .forEach((event, size) -> assertEquals(2, size, language + " alone: " + event));
        }
        sizes(new StoryClusterer().cluster(all)).forEach((event, size) -> assertEquals(2, size, "all: " + event));
    }

    @Test
    void theyComeTogetherAmongThousandsOfOthers() {
        List<StoryInput> inputs = reports();
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 60; w++) {
                // Small numbers are frequent, as words are.
                int rank = (int) Math.pow(6_000, random.nextDouble());
                text.append("wort").append(rank).append(' ');
            }
            String like = REPORTS[random.nextInt(REPORTS.length)][3];
            int from = random.nextInt(like.length() / 2);
            text.append(like, from, Math.min(like.length(), from + 40));
            inputs.add(StoryInput.of(Article.builder("noise-%04d".formatted(i))
                    .language("de")
                    .text(text.toString())
                    .published(ArticleDate.of(LocalDate.of(2024, 8, 25).plusDays(random.nextInt(20))))
                    .build()));
        }
        sizes(new StoryClusterer().cluster(inputs)).forEach((event, size) -> assertEquals(2, size, event));
    }

    @Test
    void labelsAndKeywordsAreInTheLanguageOfTheStory() {
        Story story = new StoryClusterer()
                .cluster(reports()).stream()
                        .filter(one -> one.groups().get(0).endsWith("пожар"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(
                List.of("В порту Выборга сгорел склад", "Полиция проверяет версию поджога завода")
                        .contains(story.label()),
                story::label);
        assertTrue(story.keywords().contains("балтика"), story::toString);
    }
}

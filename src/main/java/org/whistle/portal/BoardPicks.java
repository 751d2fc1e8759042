package org.whistle.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.board.BoardFilter;
import org.whistle.board.BoardQuestion;
import org.whistle.board.BoardState;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.Publication;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Languages;
import org.whistle.problem.Refusal;
import org.whistle.request.Stage;

/** What there is to choose from in the filter of the board, in the reader's language. */
@Component
class BoardPicks {

    /** Before the third nothing is public. */
    private static final List<Stage> STAGES =
            List.of(Stage.WHISTLE, Stage.RESPONSE, Stage.JOINT_RESOLUTION, Stage.EVALUATION);

    private static final String NO_SUCH_CHOICE = "unknown-choice";

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final BoardPlaces places;
    private final MessageSource messages;
    private final Mistakes mistakes;

    BoardPicks(
            Catalogue catalogue,
            Organisation organisation,
            BoardPlaces places,
            MessageSource messages,
            Mistakes mistakes) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.places = places;
        this.messages = messages;
        this.mistakes = mistakes;
    }

    /** @return by the names of the fields */
    Map<String, List<BoardPick>> of(BoardFilter filter, Locale locale) {
        List<Item> items = catalogue.all().stream()
                .filter(item -> item.publication() == Publication.PUBLIC)
                .toList();
        List<Unit> communities = organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .toList();
        List<String> categories = items.stream().map(Item::category).distinct().toList();
        return Map.of(
                "community", all(locale, BoardPick.of(communities, Unit::code, unit -> unit.nameIn(locale))),
                "state", all(locale, words(BoardState.values(), "board.state.", locale)),
                "category",
                        all(locale, BoardPick.of(categories, both -> both, both -> ItemGroup.category(both, locale))),
                "item", all(locale, items(items, locale)),
                "stage", all(locale, words(STAGES.toArray(Stage[]::new), "stage.", locale)),
                "place", all(locale, places.picks(filter, locale)),
                "order", List.of(words(BoardQuestion.Order.values(), "board.order.", locale)));
    }

    /** Why a field is not understood; what there is to choose, as the page calls it. */
    String why(Refusal refusal, BoardFilter filter, Locale locale) {
        List<BoardPick> offered =
                of(filter, locale).getOrDefault(refusal.field().orElse(""), List.of());
        if (!NO_SUCH_CHOICE.equals(refusal.code()) || offered.isEmpty()) {
            return mistakes.words(refusal, locale);
        }
        List<String> choices = offered.stream()
                .flatMap(pick -> pick.choices().stream())
                .filter(choice -> !choice.value().isEmpty())
                .map(BoardPick.Choice::text)
                .toList();
        String named = String.join(Languages.isEnglish(locale) ? ", " : "、", choices);
        return messages.getMessage("refusal." + NO_SUCH_CHOICE, new Object[] {named}, locale);
    }

    private static BoardPick[] items(List<Item> items, Locale locale) {
        return ItemGroup.of(items, locale).stream()
                .map(group ->
                        BoardPick.of(group.category(), group.choices(), ItemGroup.Choice::code, ItemGroup.Choice::name))
                .toArray(BoardPick[]::new);
    }

    private <E extends Enum<E>> BoardPick words(E[] values, String key, Locale locale) {
        return BoardPick.of(
                Arrays.asList(values), E::name, value -> messages.getMessage(key + value.name(), null, locale));
    }

    /** The first choice narrows nothing. */
    private List<BoardPick> all(Locale locale, BoardPick... picks) {
        String all = messages.getMessage("board.filter.all", null, locale);
        List<BoardPick> offered = new ArrayList<>();
        offered.add(BoardPick.of(List.of(""), value -> value, value -> all));
        Stream.of(picks).filter(pick -> !pick.choices().isEmpty()).forEach(offered::add);
        return offered;
    }
}

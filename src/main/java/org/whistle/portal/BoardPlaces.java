package org.whistle.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.board.BoardCells;
import org.whistle.board.BoardFilter;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.place.MapSettings;
import org.whistle.place.MapShape;
import org.whistle.place.Places;

/** What the board shows of places: the map, and the lanes and buildings to choose from. */
@Component
class BoardPlaces {

    private final Places places;
    private final Organisation organisation;
    private final MapSettings settings;
    private final MessageSource messages;

    BoardPlaces(Places places, Organisation organisation, MapSettings settings, MessageSource messages) {
        this.places = places;
        this.organisation = organisation;
        this.settings = settings;
        this.messages = messages;
    }

    /** Of the community that somebody asks for; of all, of the first that has a list of places. */
    ModelAndView show(ModelAndView page, BoardFilter filter, BoardCells cells, Locale locale) {
        String community = community(filter);
        return page.addObject(
                        "map",
                        BoardMap.of(cells.cells(), places.shapesOf(community), places.buildingsOf(community), locale))
                .addObject("elsewhere", cells.elsewhere())
                .addObject("tiles", settings)
                .addObject("mapOf", community);
    }

    /** @return lanes, and the buildings along each */
    BoardPick[] picks(BoardFilter filter, Locale locale) {
        String community = community(filter);
        List<MapShape> shapes = places.shapesOf(community);
        List<MapShape> lanes = shapes.stream()
                .filter(shape -> shape.kind() == MapShape.Kind.LANE)
                .toList();
        Stream<BoardPick> buildings = BuildingGroup.of(places.buildingsOf(community), shapes, locale).stream()
                .map(group -> BoardPick.of(
                        group.lane().isEmpty() ? word("portal.place.noLane", locale) : group.lane(),
                        group.choices(),
                        BuildingGroup.Choice::id,
                        BuildingGroup.Choice::name));
        return Stream.concat(
                        Stream.of(BoardPick.of(
                                word("board.filter.lanes", locale),
                                lanes,
                                lane -> community + "-" + lane.code(),
                                lane -> lane.nameIn(locale))),
                        buildings)
                .toArray(BoardPick[]::new);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private String community(BoardFilter filter) {
        return communities(filter)
                .filter(code -> !places.shapesOf(code).isEmpty()
                        || !places.buildingsOf(code).isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<String> communities(BoardFilter filter) {
        String wanted = filter.community();
        return wanted != null && !wanted.isBlank()
                ? Stream.of(wanted.strip())
                : organisation.all().stream()
                        .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                        .map(Unit::code);
    }
}

package org.whistle.assessment;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.whistle.assessment.ResidentsVoice.Satisfied;
import org.whistle.assessment.ResidentsVoice.Voice;

/**
 * All that counts in a month.
 *
 * @param voices of the residents, by community
 */
record Sheet(List<Entry> entries, Map<Party, BigDecimal> weights, Map<String, Voice> voices) {

    private static final Satisfied NOBODY = new Satisfied(0, 0);
    private static final Voice SILENCE = new Voice(NOBODY, NOBODY);

    List<Entry> of(String community) {
        return entries.stream()
                .filter(entry -> entry.community().equals(community))
                .toList();
    }

    /** @param mine what the reader's own units have entered */
    CommunityMonth total(String community, List<Entry> mine, Set<Party> enters) {
        List<Entry> given = of(community);
        Voice voice = voices.getOrDefault(community, SILENCE);
        Map<Party, Fraction> raw = points(given, voice.raw());
        Map<Party, Fraction> adjusted = points(given, voice.adjusted());
        List<PartyPoints> parties = Stream.of(Party.values())
                .map(party -> new PartyPoints(
                        party,
                        shown(Optional.ofNullable(raw.get(party))),
                        shown(Optional.ofNullable(adjusted.get(party))),
                        weights.getOrDefault(party, BigDecimal.ZERO),
                        given.stream().filter(entry -> entry.party() == party).toList()))
                .toList();
        return new CommunityMonth(
                community, parties, shown(Total.of(raw, weights)), shown(Total.of(adjusted, weights)), mine, enters);
    }

    private static BigDecimal shown(Optional<Fraction> points) {
        return points.map(Fraction::rounded).orElse(null);
    }

    private static Map<Party, Fraction> points(List<Entry> given, Satisfied satisfied) {
        Map<Party, Fraction> points = new EnumMap<>(Party.class);
        if (satisfied.isThere()) {
            points.put(Party.RESIDENTS, satisfied.points100());
        }
        for (Party party : Party.values()) {
            List<BigDecimal> own = given.stream()
                    .filter(entry -> entry.party() == party)
                    .map(Entry::points)
                    .toList();
            if (!own.isEmpty()) {
                points.put(party, Total.mean(own));
            }
        }
        return points;
    }
}

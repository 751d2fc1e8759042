package org.whistle.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The assessment of a community in a month.
 *
 * @param parties all of them; none where the reader only enters points here
 * @param raw the weighted mean over the parties that are there, with two decimals; null without any
 * @param adjusted the same without excluded answers of residents
 * @param own what the reader's own units have entered
 * @param enters the parties for which the reader may enter points
 */
public record CommunityMonth(
        String community,
        List<PartyPoints> parties,
        BigDecimal raw,
        BigDecimal adjusted,
        List<Entry> own,
        Set<Party> enters) {}
